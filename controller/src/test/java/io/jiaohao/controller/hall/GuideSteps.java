// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static io.jiaohao.controller.hall.Town.SHEBAO;
import static io.jiaohao.controller.hall.Town.YIBAO;

import io.jiaohao.protocol.TicketNumber;
import java.time.LocalTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What guides, citizens and time do on a random day. */
final class GuideSteps {
    static final LocalTime SIX = LocalTime.of(6, 0);
    static final List<String> CODES = List.of("CODE2222", "CODE3333", "CODE4444");

    private GuideSteps() {}

    static Arbitrary<TicketNumber> tickets() {
        return Combinators.combine(Arbitraries.of('S', 'Y'), Step.between(1, 14))
                .as(TicketNumber::of);
    }

    static Arbitrary<Command> acts() {
        return Combinators.combine(tickets(), Step.between(0, 24)).as(GuideSteps::act);
    }

    private static Command act(TicketNumber ticket, int kind) {
        var other = ticket.prefix() == 'S' ? YIBAO : SHEBAO;
        return switch (kind) {
            case 0, 1, 2, 3, 4 -> new Command.ReturnMissed(ticket);
            case 5 -> new Command.Abandon(ticket);
            case 6, 7 -> new Command.ConfirmPriority(ticket, "canji");
            case 8, 9 -> new Command.DeclinePriority(ticket);
            case 10 -> new Command.MarkAssistance(ticket, true);
            case 11, 12, 13, 14 -> new Command.AddService(ticket, other);
            case 15, 16 -> new Command.ChangeService(ticket, other);
            case 17 -> handGiven(ticket);
            case 18, 19, 20 -> new Command.StepAside(ticket);
            case 21, 22 -> new Command.Rate(ticket, 1 + ticket.count() % 5);
            default -> new Command.PassTime();
        };
    }

    private static Command handGiven(TicketNumber ticket) {
        var last = TicketNumber.of(ticket.prefix(), ticket.count() + 3);
        return new Command.EnterHandGiven(Town.serviceOf(ticket), ticket, last);
    }

    static Arbitrary<Command> appointments() {
        return Combinators.combine(Arbitraries.of(CODES), Step.between(1, 4), Step.between(0, 8))
                .as(GuideSteps::appointment);
    }

    private static Command appointment(String code, int day, int kind) {
        return switch (kind) {
            case 0, 1, 2 -> new Command.Book(code, YIBAO, Play.FIRST.plusDays(day), SIX);
            case 3 -> new Command.MoveAppointment(code, Play.FIRST.plusDays(day), SIX);
            case 4 -> new Command.CancelAppointment(code);
            case 5 -> new Command.SetPin(Town.CLERK, new Pin("00", "ff", day));
            case 6 -> new Command.HonourNote(TicketNumber.of('Y', day), "zh", true, null);
            default -> new Command.CheckIn(code, "zh", true, null);
        };
    }
}
