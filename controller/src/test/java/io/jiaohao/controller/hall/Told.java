// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static io.jiaohao.controller.hall.Town.serviceOf;
import static io.jiaohao.controller.hall.Town.ticket;

import io.jiaohao.controller.hall.line.Line;
import io.jiaohao.controller.hall.line.Place;
import io.jiaohao.controller.hall.ticket.Fate;
import io.jiaohao.controller.hall.ticket.HoldKind;
import io.jiaohao.protocol.Message.PrintOutcome;
import io.jiaohao.protocol.NodeId;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Short words for commands (what to do) and events (what was done), so that a test is one sentence. */
final class Told {
    static final NodeId PRINTER = new NodeId("printer-1");

    private Told() {}

    static Command take(ServiceCode service) {
        return new Command.Take(service, false, 1, "zh", true);
    }

    static Command next(WindowNumber window) {
        return new Command.CallNext(window, null);
    }

    static Command next(WindowNumber window, long seen) {
        return new Command.CallNext(window, seen);
    }

    static Command recall(WindowNumber window) {
        return new Command.Recall(window);
    }

    static Command undo(WindowNumber window) {
        return new Command.Undo(window);
    }

    static Command pause(WindowNumber window) {
        return new Command.Pause(window);
    }

    static Command goOn(WindowNumber window) {
        return new Command.Continue(window);
    }

    static Command open(WindowNumber window) {
        return new Command.OpenWindow(window);
    }

    static Command close(WindowNumber window) {
        return new Command.CloseWindow(window);
    }

    static Command arrive(WindowNumber window) {
        return new Command.MarkArrived(window);
    }

    static Command finish(WindowNumber window) {
        return new Command.Finish(window);
    }

    static Command noShow(WindowNumber window) {
        return new Command.MarkMissed(window);
    }

    static Command hold(WindowNumber window, HoldKind kind) {
        return new Command.Hold(window, kind);
    }

    /** The one held longest. */
    static Command resume(WindowNumber window) {
        return new Command.Resume(window, null);
    }

    static Command resume(WindowNumber window, String number) {
        return new Command.Resume(window, ticket(number));
    }

    static Command transfer(WindowNumber window, ServiceCode service) {
        return new Command.Transfer(window, new Command.Target.ToService(service));
    }

    static Command transfer(WindowNumber window, WindowNumber other) {
        return new Command.Transfer(window, new Command.Target.ToWindow(other));
    }

    static Command transfer(WindowNumber window, String badge) {
        return new Command.Transfer(window, new Command.Target.ToClerk(badge));
    }

    static Command pick(WindowNumber window, String number) {
        return new Command.CallNumber(window, ticket(number));
    }

    static Command cover(WindowNumber window, WindowNumber other) {
        return new Command.Cover(window, other);
    }

    static Command rate(WindowNumber window, int grade) {
        return new Command.RateHere(window, grade);
    }

    static Command rate(String number, int grade) {
        return new Command.Rate(ticket(number), grade);
    }

    static Command stepAside(String number) {
        return new Command.StepAside(ticket(number));
    }

    static Command note(WindowNumber window, String number, String text) {
        return new Command.NoteVisit(window, ticket(number), text);
    }

    static Command back(String number) {
        return new Command.ReturnMissed(ticket(number));
    }

    static Event opened(WindowNumber window) {
        return new Event.WindowOpened(window);
    }

    static Event rated(String number, WindowNumber window, int grade, Channel by) {
        return new Event.TicketRated(ticket(number), window, grade, by);
    }

    static Event closed(WindowNumber window) {
        return new Event.WindowClosed(window);
    }

    static Event paused(WindowNumber window) {
        return new Event.WindowPaused(window);
    }

    static Event continued(WindowNumber window) {
        return new Event.WindowContinued(window);
    }

    static Event taken(String number) {
        return new Event.TicketTaken(ticket(number), serviceOf(ticket(number)), false, 1, "zh", true);
    }

    /** Where the number is shown on no screen: the slip is all there is. */
    static Event takenUnseen(String number) {
        return taken(number, false, PRINTER);
    }

    static Event taken(String number, boolean shown, @Nullable NodeId printer) {
        return new Event.TicketTaken(ticket(number), serviceOf(ticket(number)), false, 1, "zh", shown, printer);
    }

    static Event called(String number, WindowNumber window) {
        return new Event.TicketCalled(ticket(number), serviceOf(ticket(number)), window);
    }

    static Event recalled(String number, WindowNumber window) {
        return new Event.TicketRecalled(ticket(number), window);
    }

    static Event arrived(String number, WindowNumber window) {
        return new Event.TicketArrived(ticket(number), window);
    }

    static Event finished(String number, WindowNumber window) {
        return new Event.TicketFinished(ticket(number), window, false);
    }

    static Event finishInferred(String number, WindowNumber window) {
        return new Event.TicketFinished(ticket(number), window, true);
    }

    static Event missed(String number, WindowNumber window) {
        return new Event.TicketMissed(ticket(number), window, false);
    }

    static Event missInferred(String number, WindowNumber window) {
        return new Event.TicketMissed(ticket(number), window, true);
    }

    static Event undone(String number, WindowNumber window, @Nullable String reopened) {
        return new Event.CallUndone(ticket(number), window, reopened == null ? null : ticket(reopened));
    }

    static Event held(String number, WindowNumber window, HoldKind kind) {
        return new Event.TicketHeld(ticket(number), window, kind);
    }

    static Event resumed(String number, WindowNumber window) {
        return new Event.TicketResumed(ticket(number), window);
    }

    static Event transferred(String number, WindowNumber from, ServiceCode service) {
        return new Event.TicketTransferred(ticket(number), from, service, Line.of(service));
    }

    static Event wentOn(String number, WindowNumber from, ServiceCode service, boolean inferred) {
        return new Event.TicketWentOn(ticket(number), from, service, inferred, null);
    }

    static Event returned(String number, Place place) {
        return new Event.TicketReturned(ticket(number), place);
    }

    /** For a time of this Monday. */
    static Event takenFor(String number, String time) {
        var due = LocalDate.parse("2026-11-23")
                .atTime(LocalTime.parse(time))
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant();
        return new Event.TicketTaken(
                ticket(number),
                serviceOf(ticket(number)),
                false,
                1,
                "zh",
                true,
                null,
                null,
                "CODE" + number,
                due,
                null);
    }

    static Event withdrawn(String number, Fate fate) {
        return new Event.TicketWithdrawn(ticket(number), fate);
    }

    static Event takenWithPriority(String number) {
        return new Event.TicketTaken(ticket(number), serviceOf(ticket(number)), true, 1, "zh", true);
    }

    static Event reported(String number, PrintOutcome outcome) {
        return new Event.SlipReported(ticket(number), outcome);
    }
}
