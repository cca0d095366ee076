// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.plan;

import io.jiaohao.controller.hall.plan.Clerk;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.PriorityClass;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import io.vertx.core.json.JsonObject;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A plan as somebody typed it: the plan, or all that is wrong with it. The bounds are those of the settings. Pure.
 *
 * @param plan empty where there are faults
 */
record PlanForm(Optional<Plan> plan, List<Fault> faults) {

    /** Reads {@code json}; the hall's times are those of {@code zone}. */
    static PlanForm read(JsonObject json, ZoneId zone) {
        var typed = Typed.top(json);
        var plan = new Reader(typed).plan(zone);
        return new PlanForm(typed.faults().isEmpty() ? Optional.of(plan.get()) : Optional.empty(), typed.faults());
    }

    /** What refers to one another is looked up in what was typed. */
    private record Reader(Typed top, Set<String> codes, Set<Integer> numbers, Set<String> badges) {
        Reader(Typed top) {
            this(
                    top,
                    values(top, "services", "code", String.class),
                    values(top, "windows", "number", Integer.class),
                    values(top, "staff", "badge", String.class));
        }

        private static <T extends Comparable<T>> Set<T> values(Typed top, String list, String field, Class<T> type) {
            var values = new TreeSet<T>();
            // quietly: what is wrong with them is said where they are read
            new Typed(top.json(), "", new java.util.ArrayList<>())
                    .each(list, one -> one.json().getValue(field)).stream()
                            .filter(type::isInstance)
                            .map(type::cast)
                            .forEach(values::add);
            return values;
        }

        /** To be made once there are no faults. */
        java.util.function.Supplier<Plan> plan(ZoneId zone) {
            var name = top.needed("hall");
            var complaints = top.text("complaints");
            var services = top.each("services", ServiceForm::read);
            var windows = top.each("windows", this::window);
            var staff = top.each("staff", Reader::clerk);
            var roster = top.each("roster", this::duty);
            var classes = top.each("priority", Reader::priority);
            var policy = PolicyForm.read(top.table("policy"));
            var calendar = HoursForm.read(top.table("hours"), zone);
            top.unique("services", "code");
            top.unique("services", "prefix");
            top.unique("windows", "number");
            top.unique("staff", "badge");
            top.unique("priority", "code");
            counted("services", services.size());
            counted("windows", windows.size());
            return () -> new Plan(name, complaints, services, windows, policy, staff, roster, classes, calendar);
        }

        private void counted(String list, int size) {
            if (size == 0 && top.faults().isEmpty()) {
                top.fault(list, Fault.What.NEEDED);
            }
        }

        private @Nullable WindowPlan window(Typed typed) {
            var number = typed.whole("number", 1, 999);
            var name = typed.needed("name");
            var serves = typed.each("serves", this::serves);
            typed.unique("serves", "service");
            if (serves.isEmpty()) {
                typed.fault("serves", Fault.What.SERVES_NOTHING);
                return null;
            }
            var covers = typed.maybe("covers", 1, 999);
            if (covers != null && !numbers.contains(covers)) {
                typed.fault("covers", Fault.What.NO_WINDOW, Map.of("window", covers));
            }
            if (covers != null && covers == number) {
                typed.fault("covers", Fault.What.ITSELF);
                return null;
            }
            return new WindowPlan(
                    new WindowNumber(number),
                    name,
                    serves,
                    badge(typed, "a"),
                    badge(typed, "b"),
                    covers == null ? null : new WindowNumber(covers),
                    typed.flag("desk"));
        }

        private WindowPlan.@Nullable Serves serves(Typed typed) {
            var code = typed.needed("service");
            if (!codes.contains(code)) {
                typed.fault("service", Fault.What.NO_SERVICE);
                return null;
            }
            var weight = typed.whole("weight", 1, 100);
            return ServiceForm.isCode(code) ? new WindowPlan.Serves(new ServiceCode(code), weight) : null;
        }

        private @Nullable String badge(Typed typed, String field) {
            var badge = typed.text(field);
            if (!badge.isEmpty() && !badges.contains(badge)) {
                typed.fault(field, Fault.What.NO_CLERK, Map.of("badge", badge));
            }
            return badge.isEmpty() ? null : badge;
        }

        private static @Nullable Clerk clerk(Typed typed) {
            var badge = typed.needed("badge");
            var name = typed.needed("name");
            var post = typed.text("post");
            if (!badge.matches("[0-9A-Za-z]{2,8}")) {
                typed.fault("badge", Fault.What.BADGE);
                return null;
            }
            var known = java.util.Arrays.stream(Clerk.Right.values())
                    .map(Enum::name)
                    .collect(Collectors.toSet());
            var rights = typed.texts("rights");
            if (!known.containsAll(rights)) {
                typed.fault("rights", Fault.What.CHOICE);
                return null;
            }
            return new Clerk(
                    badge, name, post, rights.stream().map(Clerk.Right::valueOf).collect(Collectors.toSet()));
        }

        private Plan.@Nullable Duty duty(Typed typed) {
            var window = typed.whole("window", 1, 999);
            var day = typed.choice("day", HoursForm.DAYS);
            var half = typed.choice("half", "AM", "PM");
            var badge = badge(typed, "badge");
            if (!numbers.contains(window)) {
                typed.fault("window", Fault.What.NO_WINDOW, Map.of("window", window));
            }
            if (badge == null) {
                typed.fault("badge", Fault.What.NEEDED);
                return null;
            }
            return new Plan.Duty(new WindowNumber(window), DayOfWeek.valueOf(day), Plan.Half.valueOf(half), badge);
        }

        private static @Nullable PriorityClass priority(Typed typed) {
            var code = typed.text("code");
            var name = typed.needed("name");
            var nameEn = typed.text("nameEn");
            var age = typed.maybe("fromAge", 18, 120);
            if (!code.matches("[a-z][a-z0-9-]{0,31}")) {
                typed.fault("code", Fault.What.CODE);
                return null;
            }
            return new PriorityClass(code, name, nameEn.isEmpty() ? name : nameEn, typed.texts("cards"), age);
        }
    }
}
