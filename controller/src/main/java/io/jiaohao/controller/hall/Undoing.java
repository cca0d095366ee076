// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

/** 误叫撤回: a call taken back in time leaves no trace in the line, and brings back the visit that it had ended. */
final class Undoing {
    private Undoing() {}

    static Decision undo(Hall hall, Order order, Command.Undo undo, Window window) {
        var last = window.lastCall();
        if (last == null || tooLate(hall, order, last) || !stillCalling(window, last)) {
            return Decision.refuse(Refusal.nothingToUndo());
        }
        var reopened = last.ended() == null ? null : last.ended().ticket();
        return Decision.accept(
                Answer.about(last.ticket()), new Event.CallUndone(last.ticket(), undo.window(), reopened));
    }

    private static boolean tooLate(Hall hall, Order order, Window.LastCall last) {
        return hall.moment(order.at())
                        .since(last.at())
                        .compareTo(hall.plan().policy().undoWithin())
                > 0;
    }

    private static boolean stillCalling(Window window, Window.LastCall last) {
        return window.resumed() instanceof Window.State.Calling calling
                && calling.ticket().equals(last.ticket());
    }
}
