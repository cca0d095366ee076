// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.protocol.CommandId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Plays a random day through the rules, as the desk would, and keeps what was written down. */
final class Play {
    static final LocalDate FIRST = LocalDate.parse("2026-11-23");

    final List<Entry> entries = new ArrayList<>();
    private Hall hall = Hall.EMPTY;
    private Instant now = Specification.NINE;
    private Consumer<Move> watching = move -> {};

    /** One order and what came of it. */
    record Move(Hall before, Order order, Decision decision, Hall after) {}

    /** Around the clock, or in office hours with a break and a note for who is left. */
    static Play of(List<Step> day) {
        return new Play(day.size() % 2 == 0 ? Town.FULL : Town.OFFICE);
    }

    private Play(Plan plan) {
        run("plan", new Command.ApplyPlan(plan));
        run("eve", new Command.OpenDay(FIRST.minusDays(1)));
        for (var code : GuideSteps.CODES) {
            run("book-" + code, new Command.Book(code, Town.YIBAO, FIRST, GuideSteps.SIX));
        }
        run("night", new Command.CloseDay());
        begin(FIRST);
    }

    private void begin(LocalDate day) {
        run("day-" + day, new Command.OpenDay(day));
        for (var window : Town.PLAN.windows()) {
            run("open-" + day + "-" + window.number(), new Command.OpenWindow(window.number()));
        }
    }

    Hall hall() {
        return hall;
    }

    Play all(List<Step> steps, Consumer<Move> look) {
        watching = look;
        steps.forEach(this::one);
        return this;
    }

    private void one(Step step) {
        now = now.plusMillis(step.millis());
        // a day is opened after the one before was closed, mostly
        if (step.command() instanceof Command.OpenDay && hall.open() && step.id() % 3 != 0) {
            run("close-" + hall.sequence(), new Command.CloseDay());
        }
        // and nobody leaves a closed hall closed for long
        if (!hall.open() && step.id() % 4 == 0) {
            begin(Objects.requireNonNull(hall.day()).plusDays(1));
        }
        var move = run("id-" + step.id(), step.command());
        if (move.decision() instanceof Decision.Accepted && step.command() instanceof Command.CorrectClock correct) {
            now = now.plus(correct.by());
        }
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
        var move = new Move(before, order, decision, hall);
        watching.accept(move);
        return move;
    }

    static Hall replayed(List<Entry> entries) {
        var hall = Hall.EMPTY;
        for (var entry : entries) {
            hall = Hall.evolve(hall, entry);
        }
        return hall;
    }
}
