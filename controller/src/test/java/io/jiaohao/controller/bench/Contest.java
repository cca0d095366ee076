// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.bench;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Decision;
import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.Hall;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * Eight clerks who press against one another, on a line that doubles one command in twenty and lets another be overtaken. The day
 * turns every so often, so that answers are forgotten as in a hall; what is under way then arrives on the new day.
 */
final class Contest {
    private final Random random;
    private final Clerks clerks;
    private final Referee referee;
    private final int dayCommands;
    private final Deque<Sent> line = new ArrayDeque<>();
    private Hall hall;
    private Instant now = EightWindows.NINE;
    private long commands;
    private long days = 1;
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
            long days,
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

    Contest(long seed, int dayCommands, Referee referee) {
        this.random = new Random(seed);
        this.clerks = new Clerks(random);
        this.referee = referee;
        this.dayCommands = dayCommands;
        this.hall = EightWindows.opened(Hall.EMPTY, EightWindows.DAY, now);
    }

    Figures play(long most) {
        while (commands < most) {
            commands++;
            if (commands % dayCommands == 0) {
                turnDay();
            }
            send(new Sent("c" + commands, clerks.press(hall), false));
        }
        while (!line.isEmpty()) {
            arrive(line.pollFirst());
        }
        return new Figures(
                commands,
                doubled,
                reordered,
                days,
                accepted,
                repeated,
                refused,
                referee.calls(),
                referee.doubleCalls(),
                referee.doubleNumbers(),
                doubleEffects);
    }

    /** In order, twice, or after whatever comes next. */
    private void send(Sent sent) {
        switch (random.nextInt(20)) {
            case 0 -> {
                doubled++;
                // a refusal is remembered by the desk, not by the rules
                line.addLast(new Sent(sent.id(), sent.command(), arrive(sent)));
            }
            case 1 -> {
                reordered++;
                line.addLast(sent);
            }
            default -> {
                arrive(sent);
                if (!line.isEmpty() && random.nextInt(3) == 0) {
                    arrive(line.pollFirst());
                }
            }
        }
    }

    /** Whether it was carried out. */
    private boolean arrive(Sent sent) {
        now = now.plusMillis(random.nextInt(1_500));
        var done = EightWindows.order(hall, sent.id(), now, sent.command());
        hall = done.hall();
        return switch (done.decision()) {
            case Decision.Accepted took -> {
                accepted++;
                doubleEffects += sent.again() ? 1 : 0;
                referee.see(took.events());
                clerks.look(sent.command(), hall.sequence());
                yield true;
            }
            case Decision.Repeated again -> {
                repeated++;
                yield false;
            }
            case Decision.Refused no -> {
                refused++;
                yield false;
            }
        };
    }

    private void turnDay() {
        days++;
        var day = EightWindows.DAY.plusDays(days - 1);
        hall = EightWindows.opened(hall, day, now);
        referee.see(List.of(new Event.DayOpened(day, null, EightWindows.PLAN)));
    }
}
