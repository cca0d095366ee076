// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

/** Which rule decides which command: the table of contents of this package. */
final class Rules {
    private Rules() {}

    static Decision decide(Hall hall, Order order) {
        return switch (order.command()) {
            case Command.Take take -> Taking.take(hall, take);
            case Command.AtWindow press ->
                !hall.open()
                        ? Decision.refuse(Refusal.dayNotOpen())
                        : hall.window(press.window())
                                .map(window -> atWindow(hall, order, press, window))
                                .orElseGet(() -> Decision.refuse(Refusal.unknownWindow()));
            case Command.ReportSlip report -> Slips.report(hall, report);
            case Command.RememberNumber remember -> Slips.remember(hall, remember);
            case Command.Reprint reprint -> Slips.reprint(hall, reprint);
            case Command.Start start -> Days.start(hall, start);
            case Command.OpenDay open -> Days.open(hall, open);
            case Command.CloseDay close -> Days.close(hall);
            case Command.ApplyPlan apply -> Days.apply(hall, apply);
            case Command.CorrectClock correct -> Days.correct(correct);
        };
    }

    private static Decision atWindow(Hall hall, Order order, Command.AtWindow press, Window window) {
        return switch (press) {
            case Command.OpenWindow open -> Staffing.open(open, window);
            case Command.CloseWindow close -> Staffing.close(hall, order, close, window);
            case Command.CallNext next -> Calling.next(hall, order, next, window);
            case Command.Recall recall -> Calling.recall(hall, recall, window);
            case Command.MarkArrived arrived -> Visiting.arrived(arrived, window);
            case Command.Finish finish -> Visiting.finish(finish, window);
            case Command.MarkMissed missed -> Visiting.missed(missed, window);
            case Command.Pause pause -> Staffing.pause(pause, window);
            case Command.Continue go -> Staffing.goOn(go, window);
            case Command.Undo undo -> Undoing.undo(hall, order, undo, window);
        };
    }
}
