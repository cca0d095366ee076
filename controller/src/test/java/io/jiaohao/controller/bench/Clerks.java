// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.bench;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.ticket.HoldKind;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.util.List;
import java.util.Random;

/** Whoever presses something: clerks at eight windows who mostly look at their sign, and citizens who keep the lines filled. */
final class Clerks {
    private static final List<HoldKind> HOLDS = List.of(HoldKind.values());

    private final Random random;
    private final long[] seen = new long[EightWindows.WINDOWS + 1];

    Clerks(Random random) {
        this.random = random;
    }

    /** A clerk sees the sign change, mostly. */
    void look(Command carriedOut, long revision) {
        if (carriedOut instanceof Command.AtWindow press && random.nextInt(10) > 0) {
            seen[press.window().value()] = revision;
        }
    }

    Command press(Hall hall) {
        var window = window();
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3 -> take();
            case 4, 5, 6 -> new Command.CallNext(window, random.nextInt(3) == 0 ? null : seen[window.value()]);
            case 7 -> new Command.Recall(window);
            case 8 -> new Command.MarkArrived(window);
            case 9 -> new Command.Finish(window);
            case 10 -> new Command.MarkMissed(window);
            case 11 ->
                coin() ? new Command.Hold(window, HOLDS.get(random.nextInt(HOLDS.size()))) : resume(hall, window);
            case 12 -> coin() ? new Command.Pause(window) : new Command.Continue(window);
            case 13 -> new Command.Undo(window);
            case 14 -> new Command.CallNumber(window, number(hall));
            default -> rarely(hall, window);
        };
    }

    private Command rarely(Hall hall, WindowNumber window) {
        return switch (random.nextInt(12)) {
            case 0 -> new Command.Transfer(window, target());
            case 1 -> new Command.Cover(window, window());
            case 2 -> new Command.CloseWindow(window);
            case 3, 4 -> new Command.OpenWindow(window);
            case 5 -> new Command.SignIn(window, badge(), coin(), coin());
            case 6 -> new Command.Abandon(number(hall));
            case 7 -> new Command.AddService(number(hall), service().code());
            case 8 -> new Command.ChangeService(number(hall), service().code());
            case 9 -> handGiven(hall);
            case 10 -> new Command.PassTime();
            default -> someMissed(hall);
        };
    }

    private Command.Target target() {
        return switch (random.nextInt(3)) {
            case 0 -> new Command.Target.ToWindow(window());
            case 1 -> new Command.Target.ToService(service().code());
            default -> new Command.Target.ToClerk(badge());
        };
    }

    /** The one held longest here, some other one that is held, or somebody who may not be held at all. */
    private Command resume(Hall hall, WindowNumber window) {
        var held = hall.held();
        return switch (random.nextInt(3)) {
            case 0 -> new Command.Resume(window, null);
            case 1 -> new Command.Resume(window, number(hall));
            default -> new Command.Resume(window, held.isEmpty() ? null : held.get(random.nextInt(held.size())));
        };
    }

    private Command someMissed(Hall hall) {
        var missed = hall.missed();
        return missed.isEmpty() ? take() : new Command.ReturnMissed(missed.get(random.nextInt(missed.size())));
    }

    private Command take() {
        return new Command.Take(service().code(), random.nextInt(6) == 0, 1, "zh", true);
    }

    /** Near the last number, where paper and kiosk may meet. */
    private Command handGiven(Hall hall) {
        var service = service();
        var first = TicketNumber.of(service.prefix(), issued(hall, service) + random.nextInt(3));
        return new Command.EnterHandGiven(service.code(), first, first);
    }

    /** A number of the day, wherever it is. */
    private TicketNumber number(Hall hall) {
        var service = service();
        return TicketNumber.of(service.prefix(), 1 + random.nextInt(issued(hall, service)));
    }

    private static int issued(Hall hall, Service service) {
        return Math.max(1, hall.issued().get(service.code()).orElse(0));
    }

    private Service service() {
        return EightWindows.PLAN.services().get(random.nextInt(EightWindows.WINDOWS));
    }

    private WindowNumber window() {
        return new WindowNumber(1 + random.nextInt(EightWindows.WINDOWS));
    }

    private String badge() {
        return EightWindows.PLAN
                .staff()
                .get(random.nextInt(EightWindows.WINDOWS))
                .badge();
    }

    private boolean coin() {
        return random.nextBoolean();
    }
}
