// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static io.jiaohao.controller.hall.Town.FIVE;
import static io.jiaohao.controller.hall.Town.FOUR;
import static io.jiaohao.controller.hall.Town.SHEBAO;
import static io.jiaohao.controller.hall.Town.THREE;
import static io.jiaohao.controller.hall.Town.YIBAO;

import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.ticket.HoldKind;
import io.jiaohao.controller.hall.ticket.Origin;
import io.jiaohao.protocol.Message.PrintOutcome;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * One step of a random day.
 *
 * @param id of the order, out of a few hundred, so that some come twice
 * @param millis since the step before
 */
record Step(int id, int millis, Command command) {

    /** Days of up to {@code most} steps. */
    static Arbitrary<List<Step>> days(int most) {
        return Combinators.combine(between(1, 1_500), times(), commands())
                .as(Step::new)
                .withoutEdgeCases()
                .list()
                .withSizeDistribution(RandomDistribution.uniform())
                .ofMinSize(most / 2)
                .ofMaxSize(most);
    }

    /** Each alike; left to itself, the generator likes small numbers best, and a day would be a handful of orders told again. */
    static Arbitrary<Integer> between(int least, int most) {
        return Arbitraries.integers().between(least, most).withDistribution(RandomDistribution.uniform());
    }

    private static Arbitrary<Integer> times() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, between(0, 3_000)),
                Tuple.of(5, between(3_000, 60_000)),
                Tuple.of(1, between(60_000, 600_000)));
    }

    /** Those of the plan, and seldom one that there is not. */
    private static Arbitrary<WindowNumber> windows() {
        return Arbitraries.frequency(
                Tuple.of(15, THREE), Tuple.of(15, FOUR), Tuple.of(15, FIVE), Tuple.of(1, new WindowNumber(9)));
    }

    private static Arbitrary<Command> commands() {
        return Arbitraries.frequencyOf(
                Tuple.of(26, takes()),
                Tuple.of(56, presses()),
                Tuple.of(22, rarePresses()),
                Tuple.of(20, GuideSteps.acts()),
                Tuple.of(3, GuideSteps.appointments()),
                Tuple.of(3, slips()),
                Tuple.of(3, doings()));
    }

    private static Arbitrary<Command> takes() {
        return Combinators.combine(
                        Arbitraries.of(SHEBAO, YIBAO),
                        Arbitraries.of(true, false, false),
                        Arbitraries.of(true, true, false),
                        Arbitraries.of(Origin.KIOSK, Origin.STAFF))
                .as((service, priority, shown, origin) ->
                        new Command.Take(service, priority, 1, "zh", shown, shown ? null : Told.PRINTER, origin));
    }

    private static Arbitrary<Command> presses() {
        var seen = Arbitraries.longs().between(1, 200).injectNull(0.8);
        return Combinators.combine(windows(), between(0, 27), seen).as(Step::press);
    }

    private static Command press(WindowNumber window, int key, @Nullable Long seen) {
        return switch (key) {
            case 0, 1 -> new Command.OpenWindow(window);
            case 2 -> new Command.CloseWindow(window);
            case 3 -> new Command.Recall(window);
            case 4, 5, 6 -> new Command.MarkArrived(window);
            case 7, 8 -> new Command.Finish(window);
            case 9, 10 -> new Command.MarkMissed(window);
            case 11 -> new Command.Pause(window);
            case 12 -> new Command.Continue(window);
            case 13, 14, 15, 16 -> new Command.Undo(window);
            default -> new Command.CallNext(window, seen);
        };
    }

    /** The keys that a window needs now and then. */
    private static Arbitrary<Command> rarePresses() {
        return Combinators.combine(windows(), windows(), between(0, 18), GuideSteps.tickets())
                .as(Step::rarePress);
    }

    private static Command rarePress(WindowNumber window, WindowNumber other, int key, TicketNumber ticket) {
        return switch (key) {
            case 0 -> new Command.Hold(window, HoldKind.AWAY);
            case 1 -> new Command.Hold(window, ticket.count() % 2 == 0 ? HoldKind.KEPT : HoldKind.STEP);
            case 2, 3, 4 -> new Command.Resume(window, null);
            case 5 -> new Command.Resume(window, ticket);
            case 6 -> new Command.Transfer(window, new Command.Target.ToWindow(other));
            case 7 -> new Command.Transfer(window, new Command.Target.ToService(Town.serviceOf(ticket)));
            case 8 -> new Command.Transfer(window, new Command.Target.ToClerk(Town.LEADER));
            case 9, 10 -> new Command.Cover(window, other);
            case 11 -> new Command.SignIn(window, badge(ticket), ticket.prefix() == 'S', ticket.count() % 3 == 0);
            case 12 -> new Command.CorrectClerk(window, badge(ticket));
            case 13, 14 -> new Command.CallNumber(window, ticket);
            case 15, 16 -> new Command.RateHere(window, 1 + ticket.count() % 5);
            case 17 -> new Command.NoteVisit(window, ticket, "待补材料");
            default -> new Command.Pause(window, "用餐");
        };
    }

    private static String badge(TicketNumber ticket) {
        return ticket.count() % 2 == 0 ? Town.LEADER : Town.CLERK;
    }

    private static Arbitrary<Command> slips() {
        var tickets =
                Combinators.combine(Arbitraries.of('S', 'Y'), between(1, 12)).as(TicketNumber::of);
        return Combinators.combine(tickets, Arbitraries.of(PrintOutcome.values()), between(0, 3))
                .as((ticket, outcome, kind) -> switch (kind) {
                    case 0 -> new Command.RememberNumber(ticket);
                    case 1 -> new Command.Reprint(ticket);
                    default -> new Command.ReportSlip(ticket, outcome);
                });
    }

    private static Arbitrary<Command> doings() {
        return between(-7200, 7200).map(n -> switch (Math.floorMod(n, 12)) {
            case 0 -> new Command.CloseDay();
            case 1, 2 -> new Command.ApplyPlan(n % 4 == 0 ? Town.FULL : smaller());
            case 3, 4 -> new Command.Start("e" + n, "1");
            case 5, 6 -> new Command.OpenDay(Play.FIRST.plusDays(Math.floorMod(n, 5)));
            case 7, 8 -> new Command.PassTime();
            case 9 -> new Command.PostNotice("请勿吸烟", null);
            default -> new Command.CorrectClock(Duration.ofSeconds(n));
        });
    }

    /** Without window 4 and, where nobody has one of its numbers, without its service. */
    private static Plan smaller() {
        return Town.plan(List.of(Town.S), List.of(Town.window(THREE, Town.serves(SHEBAO, 10))));
    }
}
