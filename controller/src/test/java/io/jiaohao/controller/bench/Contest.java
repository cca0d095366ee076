// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.bench;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Decision;
import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.HoldKind;
import io.jiaohao.protocol.WindowNumber;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * Eight clerks who press against one another, on a line that doubles one command in ten or lets it be overtaken. The day turns every
 * so often, so that answers are forgotten as in a hall.
 */
final class Contest {
    private static final int DAY_COMMANDS = 40_000;
    private static final int FEW = 16;
    private static final List<HoldKind> HOLDS = List.of(HoldKind.values());

    private final Random random;
    private final Referee referee;
    private final Deque<Sent> line = new ArrayDeque<>();
    private final long[] seen = new long[EightWindows.WINDOWS + 1];
    private Hall hall;
    private Instant now = EightWindows.NINE;
    private long sent;
    private long doubled;
    private long reordered;
    private long accepted;
    private long repeated;
    private long refused;
    private long doubleEffects;

    /** A command under way; {@code again}: it was carried out before. */
    private record Sent(String id, Command command, boolean again) {}

    /** {@code doubleEffects}: commands that came a second time and did something. */
    record Figures(
            long commands,
            long doubled,
            long reordered,
            long accepted,
            long repeated,
            long refused,
            long calls,
            long doubleCalls,
            long doubleNumbers,
            long doubleEffects) {
        boolean clean() {
            return doubleCalls == 0 && doubleNumbers == 0 && doubleEffects == 0;
        }
    }

    Contest(long seed, Referee referee) {
        this.random = new Random(seed);
        this.referee = referee;
        this.hall = EightWindows.opened(Hall.EMPTY, EightWindows.DAY, now);
    }

    Contest play(long commands) {
        for (sent = 1; sent <= commands; sent++) {
            if (sent % DAY_COMMANDS == 0) {
                turnDay();
            }
            send(new Sent("c" + sent, command(), false));
        }
        while (!line.isEmpty()) {
            arrive(line.pollFirst());
        }
        return this;
    }

    Figures told() {
        return new Figures(
                sent - 1,
                doubled,
                reordered,
                accepted,
                repeated,
                refused,
                referee.calls(),
                referee.doubleCalls(),
                referee.doubleNumbers(),
                doubleEffects);
    }

    /** In order, twice, or after whatever comes next. */
    private void send(Sent command) {
        switch (random.nextInt(20)) {
            case 0 -> {
                doubled++;
                // a refusal is remembered by the desk, not by the rules
                var took = arrive(command);
                line.addLast(new Sent(command.id(), command.command(), took));
            }
            case 1 -> {
                reordered++;
                line.addLast(command);
            }
            default -> {
                arrive(command);
                if (!line.isEmpty() && random.nextInt(3) == 0) {
                    arrive(line.pollFirst());
                }
            }
        }
    }

    private boolean arrive(Sent sent) {
        now = now.plusMillis(random.nextInt(1_500));
        var done = EightWindows.order(hall, sent.id(), now, sent.command());
        hall = done.hall();
        switch (done.decision()) {
            case Decision.Accepted took -> {
                accepted++;
                doubleEffects += sent.again() ? 1 : 0;
                referee.see(took.events());
                look(sent.command());
            }
            case Decision.Repeated again -> repeated++;
            case Decision.Refused no -> refused++;
        }
        return done.decision() instanceof Decision.Accepted;
    }

    /** A clerk sees the sign change, mostly. */
    private void look(Command command) {
        if (command instanceof Command.AtWindow press && random.nextInt(10) > 0) {
            seen[press.window().value()] = hall.sequence();
        }
    }

    private void turnDay() {
        line.clear();
        var day = hall.day() == null ? EightWindows.DAY : hall.day().plusDays(1);
        hall = EightWindows.opened(hall, day, now);
        referee.see(List.of(new Event.DayOpened(day, null, EightWindows.PLAN)));
    }

    private Command command() {
        var window = new WindowNumber(1 + random.nextInt(EightWindows.WINDOWS));
        return switch (random.nextInt(FEW)) {
            case 0, 1, 2, 3 -> take();
            case 4, 5, 6, 7 -> new Command.CallNext(window, random.nextInt(3) == 0 ? null : seen[window.value()]);
            case 8 -> new Command.Recall(window);
            case 9 -> new Command.MarkArrived(window);
            case 10 -> new Command.Finish(window);
            case 11 -> new Command.MarkMissed(window);
            case 12 ->
                random.nextBoolean()
                        ? new Command.Hold(window, HOLDS.get(random.nextInt(HOLDS.size())))
                        : new Command.Resume(window, null);
            case 13 -> random.nextBoolean() ? new Command.Pause(window) : new Command.Continue(window);
            case 14 -> new Command.Undo(window);
            default -> rarely(window);
        };
    }

    private Command rarely(WindowNumber window) {
        var other = new WindowNumber(1 + random.nextInt(EightWindows.WINDOWS));
        return switch (random.nextInt(6)) {
            case 0 -> new Command.Transfer(window, new Command.Target.ToWindow(other));
            case 1 ->
                new Command.Transfer(
                        window,
                        new Command.Target.ToService(EightWindows.PLAN
                                .services()
                                .get(random.nextInt(EightWindows.WINDOWS))
                                .code()));
            case 2 -> new Command.Cover(window, other);
            case 3 -> new Command.CloseWindow(window);
            case 4 -> new Command.OpenWindow(window);
            default -> someMissed();
        };
    }

    private Command someMissed() {
        var missed = hall.missed();
        return missed.isEmpty() ? take() : new Command.ReturnMissed(missed.get(random.nextInt(missed.size())));
    }

    private Command take() {
        var service = EightWindows.PLAN.services().get(random.nextInt(EightWindows.WINDOWS));
        return new Command.Take(service.code(), random.nextInt(6) == 0, 1, "zh", true);
    }
}
