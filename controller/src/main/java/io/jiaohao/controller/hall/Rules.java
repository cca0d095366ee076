// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.ticket.Ticket;

/** Which rule decides which command: the table of contents of this package. */
final class Rules {
    private Rules() {}

    static Decision decide(Hall hall, Order order) {
        return switch (order.command()) {
            case Command.Take take -> Taking.take(hall, order, take);
            case Command.EnterHandGiven enter -> Taking.enter(hall, enter);
            case Command.HonourNote honour -> Taking.honour(hall, order, honour);
            case Command.AtWindow press ->
                !hall.open()
                        ? Decision.refuse(Refusal.dayNotOpen())
                        : hall.window(press.window())
                                .map(window -> atWindow(hall, order, press, window))
                                .orElseGet(() -> Decision.refuse(Refusal.unknownWindow()));
            case Command.ForTicket about -> forTicket(hall, about);
            case Command.ForAppointment about -> forAppointment(hall, order, about);
            case Command.ForNotice about -> Posting.decide(hall, order, about);
            case Command.ForVoice about -> Voicing.decide(hall, order, about);
            case Command.SetPin set -> Days.pin(hall, set);
            case Command.NoteFigures note -> FigureNoting.decide(hall, order, note);
            case Command.Start start -> Days.start(hall, start);
            case Command.OpenDay open -> Days.open(hall, open);
            case Command.CloseDay close -> Days.close(hall, order);
            case Command.PassTime pass -> Passing.pass(hall, order);
            case Command.ApplyPlan apply -> Days.apply(hall, apply);
            case Command.CorrectClock correct -> Days.correct(correct);
        };
    }

    private static Decision atWindow(Hall hall, Order order, Command.AtWindow press, Window window) {
        return switch (press) {
            case Command.OpenWindow open -> Staffing.open(hall, order, open, window);
            case Command.SignIn sign -> Staffing.signIn(hall, sign, window);
            case Command.CorrectClerk correct -> Staffing.correct(hall, correct, window);
            case Command.CloseWindow close -> Staffing.close(hall, order, close, window);
            case Command.CallNext next -> Calling.next(hall, order, next, window);
            case Command.CallNumber pick -> Calling.number(hall, order, pick, window);
            case Command.Recall recall -> Calling.recall(hall, recall, window);
            case Command.MarkArrived arrived -> Visiting.arrived(arrived, window);
            case Command.Finish finish -> Visiting.finish(hall, finish, window);
            case Command.MarkMissed missed -> Visiting.missed(hall, order, missed, window);
            case Command.Hold hold -> Holding.hold(hold, window);
            case Command.Resume resume -> Holding.resume(hall, resume, window);
            case Command.Transfer transfer -> Transferring.transfer(hall, transfer, window);
            case Command.Pause pause -> Resting.pause(hall, pause, window);
            case Command.Continue go -> Resting.goOn(hall, go, window);
            case Command.Undo undo -> Undoing.undo(hall, order, undo, window);
            case Command.Cover cover -> Covering.cover(hall, cover, window);
            case Command.RateHere rate -> Rating.rateHere(hall, order, rate, window);
            case Command.NoteVisit note -> Noting.note(hall, note, window);
        };
    }

    /** A slip may be reported and a visit rated after the day; everything else is said of a ticket of a day that is open. */
    private static Decision forTicket(Hall hall, Command.ForTicket about) {
        var afterwards = about instanceof Command.ReportSlip || about instanceof Command.Rate;
        if (!hall.open() && !afterwards) {
            return Decision.refuse(Refusal.dayNotOpen());
        }
        return hall.ticket(about.ticket())
                .map(ticket -> forTicket(hall, about, ticket))
                .orElseGet(() -> Decision.refuse(Refusal.unknownTicket()));
    }

    private static Decision forTicket(Hall hall, Command.ForTicket about, Ticket ticket) {
        return switch (about) {
            case Command.ReturnMissed back -> Missing.back(hall, ticket);
            case Command.Abandon abandon -> Caring.abandon(ticket);
            case Command.Rate rate -> Rating.rate(ticket, rate.grade());
            case Command.StepAside aside -> Yielding.stepAside(hall, ticket);
            case Command.ConfirmPriority confirm -> Caring.confirm(hall, ticket, confirm.kind());
            case Command.DeclinePriority decline -> Caring.decline(ticket);
            case Command.MarkAssistance assist -> Caring.assist(ticket, assist.needed());
            case Command.AddService add -> Caring.add(hall, ticket, add.service());
            case Command.ChangeService change -> Caring.change(hall, ticket, change.service());
            case Command.ReportSlip report -> Slips.report(hall, ticket, report.outcome());
            case Command.RememberNumber remember -> Slips.remember(ticket);
            case Command.Reprint reprint -> Slips.reprint(ticket);
        };
    }

    private static Decision forAppointment(Hall hall, Order order, Command.ForAppointment about) {
        return switch (about) {
            case Command.Book book -> Booking.book(hall, book);
            case Command.MoveAppointment move -> Booking.move(hall, order, move);
            case Command.CancelAppointment cancel -> Booking.cancel(hall, order, cancel);
            case Command.CheckIn check -> Booking.checkIn(hall, order, check);
        };
    }
}
