// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.plan;

import io.jiaohao.controller.hall.plan.Calendar;
import io.jiaohao.controller.hall.plan.Clerk;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.controller.web.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is different in one plan from another, in sentences ({@link Words#load Words.load("plan")}). Pure. */
final class PlanChanges {
    private final Plan before;
    private final Plan after;
    private final List<Change> changes = new ArrayList<>();

    private PlanChanges(Plan before, Plan after) {
        this.before = before;
        this.after = after;
    }

    static List<Change> of(Plan before, Plan after) {
        var changes = new PlanChanges(before, after);
        changes.hall();
        changes.services();
        changes.windows();
        changes.staff();
        changes.calendar();
        changes.policy();
        return changes.changes;
    }

    private void hall() {
        differ("change.hall", Map.of(), before.hall(), after.hall());
        differ("change.complaints", Map.of(), before.complaints(), after.complaints());
    }

    private void services() {
        lists(before.services(), after.services(), Service::code, this::service, (gone, added) -> {
            gone.ifPresent(service -> say("change.serviceGone", Map.of("name", service.name())));
            added.ifPresent(service -> say("change.serviceNew", Map.of("name", service.name())));
        });
        order("change.serviceOrder", before.services(), after.services(), Service::code);
    }

    private void service(Service one, Service other) {
        var name = Map.of("name", one.name());
        differ("change.name", name, one.name(), other.name());
        differ("change.nameEn", name, one.nameEn(), other.nameEn());
        differ("change.short", name, one.shortName(), other.shortName());
        differ("change.prefix", name, one.prefix(), other.prefix());
        differ(
                "change.target",
                name,
                one.targetWait().toMinutes(),
                other.targetWait().toMinutes());
        differ(
                "change.promised",
                name,
                one.promised().toMinutes(),
                other.promised().toMinutes());
        same("change.materials", name, one.materials(), other.materials());
        same("change.materialsEn", name, one.materialsEn(), other.materialsEn());
        same("change.serviceHours", name, one.hours(), other.hours());
        same("change.slots", name, one.slots(), other.slots());
    }

    private void windows() {
        lists(before.windows(), after.windows(), WindowPlan::number, this::window, (gone, added) -> {
            gone.ifPresent(window -> say("change.windowGone", number(window)));
            added.ifPresent(window -> say("change.windowNew", number(window)));
        });
        order("change.windowOrder", before.windows(), after.windows(), WindowPlan::number);
    }

    private static Map<String, String> number(WindowPlan window) {
        return Map.of("window", window.number().toString(), "name", window.name());
    }

    private void window(WindowPlan one, WindowPlan other) {
        var number = number(other);
        differ("change.windowName", number, one.name(), other.name());
        differ("change.serves", number, serves(before, one), serves(after, other));
        differ("change.a", number, who(before, one.a()), who(after, other.a()));
        differ("change.b", number, who(before, one.b()), who(after, other.b()));
        differ("change.covers", number, one.covers(), other.covers());
        same("change.desk", number, one.desk(), other.desk());
    }

    private static String serves(Plan plan, WindowPlan window) {
        return String.join(
                "、",
                window.serves().stream()
                        .map(one -> plan.service(one.service())
                                        .map(Service::shortName)
                                        .orElse(one.service().text())
                                + ' '
                                + one.weight())
                        .toList());
    }

    private static @Nullable String who(Plan plan, @Nullable String badge) {
        return plan.clerk(badge)
                .map(clerk -> clerk.badge() + ' ' + clerk.name())
                .orElse(badge);
    }

    private void staff() {
        lists(before.staff(), after.staff(), Clerk::badge, this::clerk, (gone, added) -> {
            gone.ifPresent(clerk -> say("change.staffGone", named(clerk)));
            added.ifPresent(clerk -> say("change.staffNew", named(clerk)));
        });
        same("change.roster", Map.of(), before.roster(), after.roster());
    }

    private static Map<String, String> named(Clerk clerk) {
        return Map.of("name", clerk.badge() + ' ' + clerk.name());
    }

    private void clerk(Clerk one, Clerk other) {
        same("change.clerk", named(other), one.name() + '\n' + one.post(), other.name() + '\n' + other.post());
        same("change.rights", named(other), one.rights(), other.rights());
    }

    private void calendar() {
        same(
                "change.hours",
                Map.of(),
                before.calendar().windows(),
                after.calendar().windows());
        same(
                "change.kioskHours",
                Map.of(),
                before.calendar().kiosks(),
                after.calendar().kiosks());
        lists(
                before.calendar().specials(),
                after.calendar().specials(),
                Calendar.Special::date,
                (one, other) -> {
                    if (!one.equals(other)) {
                        say("change.special", day(other));
                    }
                },
                (gone, added) -> {
                    gone.ifPresent(day -> say("change.specialGone", day(day)));
                    added.ifPresent(day -> say(day.works() ? "change.workday" : "change.holiday", day(day)));
                });
    }

    private static Map<String, String> day(Calendar.Special day) {
        return Map.of("date", day.date().toString(), "name", day.name());
    }

    private void policy() {
        var one = before.policy();
        var other = after.policy();
        same("change.turns", Map.of(), one.turns(), other.turns());
        same("change.missing", Map.of(), one.missing(), other.missing());
        same("change.closing", Map.of(), one.closing(), other.closing());
        same("change.booking", Map.of(), one.booking(), other.booking());
        same("change.pauses", Map.of(), one.pauses(), other.pauses());
        same("change.calling", Map.of(), calling(one), calling(other));
        same("change.priority", Map.of(), before.classes(), after.classes());
    }

    private static List<Object> calling(Policy policy) {
        return List.of(
                policy.callsAtMost(),
                policy.doubleNext(),
                policy.missedWithin(),
                policy.undoWithin(),
                Optional.ofNullable(policy.autoCall()));
    }

    /** Those in both, and those in one only. */
    private static <T, K> void lists(
            List<T> before,
            List<T> after,
            Function<T, K> key,
            BiConsumer<T, T> both,
            BiConsumer<Optional<T>, Optional<T>> single) {
        for (var one : before) {
            find(after, key, key.apply(one))
                    .ifPresentOrElse(
                            other -> both.accept(one, other), () -> single.accept(Optional.of(one), Optional.empty()));
        }
        after.stream()
                .filter(other -> find(before, key, key.apply(other)).isEmpty())
                .forEach(other -> single.accept(Optional.empty(), Optional.of(other)));
    }

    private static <T, K> Optional<T> find(List<T> list, Function<T, K> key, K wanted) {
        return list.stream().filter(one -> key.apply(one).equals(wanted)).findFirst();
    }

    /** Where the same ones stand in another order. */
    private <T, K> void order(String sentence, List<T> one, List<T> other, Function<T, K> key) {
        var before = one.stream().map(key).toList();
        var after = other.stream().map(key).toList();
        if (!before.stream()
                .filter(after::contains)
                .toList()
                .equals(after.stream().filter(before::contains).toList())) {
            say(sentence, Map.of());
        }
    }

    private void same(String sentence, Map<String, String> about, @Nullable Object one, @Nullable Object other) {
        if (!Objects.equals(one, other)) {
            say(sentence, about);
        }
    }

    private void differ(String sentence, Map<String, String> about, @Nullable Object one, @Nullable Object other) {
        if (!Objects.equals(one, other)) {
            var values = new java.util.HashMap<>(about);
            values.put("from", text(one));
            values.put("to", text(other));
            say(sentence, values);
        }
    }

    private static String text(@Nullable Object value) {
        var text = value == null ? "" : value.toString();
        return text.isEmpty() ? "—" : text;
    }

    private void say(String sentence, Map<String, String> values) {
        changes.add(new Change(sentence, values));
    }
}
