// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static io.jiaohao.controller.hall.Town.FIVE;
import static io.jiaohao.controller.hall.Town.FOUR;
import static io.jiaohao.controller.hall.Town.SHEBAO;
import static io.jiaohao.controller.hall.Town.THREE;
import static io.jiaohao.controller.hall.Town.YIBAO;

import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.protocol.Message.PrintOutcome;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * One step of a random day.
 *
 * @param id of the order, out of a few hundred, so that some come twice
 * @param millis since the step before
 */
record Step(int id, int millis, Command command) {
    private static final List<WindowNumber> WINDOWS = List.of(THREE, FOUR, FIVE, new WindowNumber(9));

    /** Days of up to {@code most} steps. */
    static Arbitrary<List<Step>> days(int most) {
        return Combinators.combine(Arbitraries.integers().between(1, 600), times(), commands())
                .as(Step::new)
                .list()
                .ofMinSize(most / 2)
                .ofMaxSize(most);
    }

    private static Arbitrary<Integer> times() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(0, 3_000)),
                Tuple.of(2, Arbitraries.integers().between(3_000, 60_000)),
                Tuple.of(1, Arbitraries.integers().between(60_000, 600_000)));
    }

    private static Arbitrary<Command> commands() {
        return Arbitraries.frequencyOf(
                Tuple.of(30, takes()),
                Tuple.of(50, presses()),
                Tuple.of(16, rarePresses()),
                Tuple.of(14, GuideSteps.acts()),
                Tuple.of(6, GuideSteps.appointments()),
                Tuple.of(6, slips()),
                Tuple.of(4, doings()));
    }

    private static Arbitrary<Command> takes() {
        return Combinators.combine(
                        Arbitraries.of(SHEBAO, YIBAO),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, true, false),
                        Arbitraries.of(Origin.KIOSK, Origin.STAFF))
                .as((service, priority, shown, origin) ->
                        new Command.Take(service, priority, 1, "zh", shown, shown ? null : Told.PRINTER, origin));
    }

    private static Arbitrary<Command> presses() {
        var seen = Arbitraries.longs().between(1, 200).injectNull(0.8);
        return Combinators.combine(
                        Arbitraries.of(WINDOWS), Arbitraries.integers().between(0, 17), seen)
                .as(Step::press);
    }

    private static Command press(WindowNumber window, int key, @Nullable Long seen) {
        return switch (key) {
            case 0, 1, 2 -> new Command.OpenWindow(window);
            case 3 -> new Command.CloseWindow(window);
            case 4 -> new Command.Recall(window);
            case 5, 6 -> new Command.MarkArrived(window);
            case 7 -> new Command.Finish(window);
            case 8 -> new Command.MarkMissed(window);
            case 9 -> new Command.Pause(window);
            case 10 -> new Command.Continue(window);
            case 11, 12 -> new Command.Undo(window);
            default -> new Command.CallNext(window, seen);
        };
    }

    /** The keys that a window needs now and then. */
    private static Arbitrary<Command> rarePresses() {
        return Combinators.combine(
                        Arbitraries.of(WINDOWS),
                        Arbitraries.of(WINDOWS),
                        Arbitraries.integers().between(0, 11),
                        GuideSteps.tickets())
                .as(Step::rarePress);
    }

    private static Command rarePress(WindowNumber window, WindowNumber other, int key, TicketNumber ticket) {
        return switch (key) {
            case 0 -> new Command.Hold(window, HoldKind.AWAY);
            case 1 -> new Command.Hold(window, ticket.count() % 2 == 0 ? HoldKind.KEPT : HoldKind.STEP);
            case 2 -> new Command.Resume(window, null);
            case 3 -> new Command.Resume(window, ticket);
            case 4 -> new Command.Transfer(window, new Command.Target.ToWindow(other));
            case 5 -> new Command.Transfer(window, new Command.Target.ToService(Town.serviceOf(ticket)));
            case 6 -> new Command.Transfer(window, new Command.Target.ToClerk(Town.LEADER));
            case 7 -> new Command.Cover(window, other);
            case 8 -> new Command.SignIn(window, badge(ticket), ticket.prefix() == 'S', ticket.count() % 3 == 0);
            case 9 -> new Command.CorrectClerk(window, badge(ticket));
            case 10 -> new Command.CallNumber(window, ticket);
            default -> new Command.Pause(window, "用餐");
        };
    }

    private static String badge(TicketNumber ticket) {
        return ticket.count() % 2 == 0 ? Town.LEADER : Town.CLERK;
    }

    private static Arbitrary<Command> slips() {
        var tickets = Combinators.combine(
                        Arbitraries.of('S', 'Y'), Arbitraries.integers().between(1, 12))
                .as(TicketNumber::of);
        return Combinators.combine(
                        tickets,
                        Arbitraries.of(PrintOutcome.values()),
                        Arbitraries.integers().between(0, 3))
                .as((ticket, outcome, kind) -> switch (kind) {
                    case 0 -> new Command.RememberNumber(ticket);
                    case 1 -> new Command.Reprint(ticket);
                    default -> new Command.ReportSlip(ticket, outcome);
                });
    }

    private static Arbitrary<Command> doings() {
        return Arbitraries.integers().between(-7200, 7200).map(n -> switch (Math.floorMod(n, 6)) {
            case 0 -> new Command.CloseDay();
            case 1 -> new Command.ApplyPlan(n % 4 == 0 ? Town.FULL : smaller());
            case 2 -> new Command.Start("e" + n, "1");
            case 3 -> new Command.OpenDay(Play.FIRST.plusDays(Math.floorMod(n, 5)));
            default -> new Command.CorrectClock(Duration.ofSeconds(n));
        });
    }

    /** Without window 4 and, where nobody has one of its numbers, without its service. */
    private static Plan smaller() {
        return Town.plan(List.of(Town.S), List.of(Town.window(THREE, Town.serves(SHEBAO, 10))));
    }
}
