// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.protocol.CommandId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Plays a random day through the rules, as the desk would, and keeps what was written down. */
final class Play {
    static final LocalDate FIRST = LocalDate.parse("2026-11-23");

    final List<Entry> entries = new ArrayList<>();
    private Hall hall = Hall.EMPTY;
    private Instant now = Specification.NINE;

    /** One order and what came of it. */
    record Move(Hall before, Order order, Decision decision, Hall after) {}

    Play() {
        run("plan", new Command.ApplyPlan(Town.FULL));
        run("day", new Command.OpenDay(FIRST));
        for (var window : Town.PLAN.windows()) {
            run("open-" + window.number(), new Command.OpenWindow(window.number()));
        }
    }

    Hall hall() {
        return hall;
    }

    Play all(List<Step> steps, Consumer<Move> look) {
        for (var step : steps) {
            look.accept(one(step));
        }
        return this;
    }

    private Move one(Step step) {
        now = now.plusMillis(step.millis());
        // a day is opened after the one before was closed, mostly
        if (step.command() instanceof Command.OpenDay && hall.open() && step.id() % 3 != 0) {
            run("close-" + hall.sequence(), new Command.CloseDay());
        }
        var move = run("id-" + step.id(), step.command());
        if (move.decision() instanceof Decision.Accepted && step.command() instanceof Command.CorrectClock correct) {
            now = now.plus(correct.by());
        }
        return move;
    }

    Move run(String id, Command command) {
        var before = hall;
        var order = new Order(new CommandId(id), Source.SELF, now, command);
        var decision = Hall.decide(before, order);
        if (decision instanceof Decision.Accepted accepted) {
            var entry = new Entry(before.sequence() + 1, now, Source.SELF, accepted.events());
            hall = Hall.evolve(before, entry);
            entries.add(entry);
        }
        return new Move(before, order, decision, hall);
    }

    static Hall replayed(List<Entry> entries) {
        var hall = Hall.EMPTY;
        for (var entry : entries) {
            hall = Hall.evolve(hall, entry);
        }
        return hall;
    }
}
