// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.account;

import io.jiaohao.controller.forecast.whatif.Effect;
import io.jiaohao.controller.forecast.whatif.Effect.Load;
import io.jiaohao.controller.forecast.whatif.Effect.Side;
import io.jiaohao.controller.forecast.whatif.Effect.Waits;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What another plan would have changed, as a table to be read and as lines of JSON. */
public final class EffectTable {
    private static final String ROW = "  %-26s%10s%10s%10s%10s";

    private final Effect effect;
    private final List<String> lines = new ArrayList<>();

    private EffectTable(Effect effect) {
        this.effect = effect;
    }

    /**
     * The table.
     *
     * @param known whether the plan of the record was given
     */
    public static List<String> table(Effect effect, boolean known) {
        var report = new EffectTable(effect);
        report.head(known);
        report.waits("mean wait, minutes", waits -> waits.mean() / 60.0);
        report.waits("half waited no longer than, minutes", waits -> waits.half() / 60.0);
        report.waits("nine of ten no longer than, minutes", waits -> waits.nine() / 60.0);
        report.waits("longest wait, minutes", waits -> waits.longest() / 60.0);
        report.waits("called within the target of the service, %", waits -> 100 * waits.met());
        report.counts();
        report.windows();
        return report.lines;
    }

    private void head(boolean known) {
        lines.add("Under another plan: " + effect.visits() + " visits on " + effect.days() + " days");
        lines.add(
                "  recorded: as it was; same: the plan of the record, played; other: the plan, played; change: other less same");
        if (!known) {
            lines.add(
                    "  same: windows and what they serve are read from the record; rules, targets and hours are the plan's"
                            + " (the plan that held: --before)");
        }
        if (!effect.fresh().isEmpty()) {
            lines.add("  windows that the record does not know work as the middle one of each day: "
                    + String.join(", ", effect.fresh()));
        }
        lines.add(ROW.formatted("", "recorded", "same", "other", "change").stripTrailing());
    }

    private void waits(String title, ToDoubleFunction<Waits> figure) {
        lines.add(title);
        row("all", side -> figure.applyAsDouble(side.all()));
        for (var name : names(Side::classes)) {
            row(name, side -> of(side.classes(), name, figure));
        }
        for (var name : names(Side::services)) {
            row("service " + name, side -> of(side.services(), name, figure));
        }
    }

    private static @Nullable Double of(List<Waits> all, String name, ToDoubleFunction<Waits> figure) {
        return all.stream()
                .filter(waits -> waits.of().equals(name))
                .findFirst()
                .map(figure::applyAsDouble)
                .orElse(null);
    }

    private void counts() {
        lines.add("people");
        row("called", side -> (double) side.all().called());
        row("left before the call", side -> (double) side.left());
        row("got no number", side -> (double) side.refused());
        row("never called", side -> (double) side.unserved());
        lines.add("work after closing, hours a day");
        row("all windows", side -> side.past() / 3600.0);
    }

    private void windows() {
        lines.add("work at a window, hours a day");
        var windows = sides().flatMap(side -> side.windows().stream())
                .map(Load::window)
                .collect(Collectors.toCollection(() -> new TreeSet<>((one, two) -> one.length() == two.length()
                        ? one.compareTo(two)
                        : Integer.compare(one.length(), two.length()))));
        for (var window : windows) {
            row("window " + window, side -> load(side, window, load -> load.seconds() / 3600.0));
        }
        lines.add("of the time that the window was there, %");
        for (var window : windows) {
            row("window " + window, side -> load(side, window, EffectTable::share));
        }
    }

    private static double share(Load load) {
        return load.there() == 0 ? 0 : 100.0 * load.seconds() / load.there();
    }

    private static @Nullable Double load(Side side, String window, ToDoubleFunction<Load> figure) {
        return side.windows().stream()
                .filter(load -> load.window().equals(window))
                .findFirst()
                .map(figure::applyAsDouble)
                .orElse(null);
    }

    private Stream<Side> sides() {
        return Stream.of(effect.recorded(), effect.before(), effect.after());
    }

    private Set<String> names(Function<Side, List<Waits>> which) {
        return sides().flatMap(side -> which.apply(side).stream())
                .map(Waits::of)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void row(String name, Function<Side, @Nullable Double> figure) {
        var same = figure.apply(effect.before());
        var other = figure.apply(effect.after());
        var change = same == null || other == null ? "" : String.format(Locale.ROOT, "%+.1f", other - same);
        lines.add(ROW.formatted(name, text(figure.apply(effect.recorded())), text(same), text(other), change)
                .stripTrailing());
    }

    private static String text(@Nullable Double value) {
        return value == null ? "-" : String.format(Locale.ROOT, "%.1f", value);
    }
}
