// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.planning;

import io.jiaohao.controller.hall.plan.Clerk;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.PriorityClass;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.Slot;
import io.jiaohao.controller.hall.plan.WindowPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A plan as TOML, with the very keys that the settings have, so that one reader reads both. Pure. */
public final class PlanToml {
    private PlanToml() {}

    /** The whole plan; {@code remark} stands above it. Its calendar's zone is not written: it is the installation's. */
    public static String write(Plan plan, String remark) {
        var toml = new TomlText().comment(remark);
        emptyLists(toml, plan);
        toml.table("hall").put("name", plan.hall()).put("complaints", plan.complaints());
        HoursToml.write(toml, plan.calendar());
        PolicyToml.write(toml, plan.policy());
        plan.services().forEach(service -> service(toml, service));
        plan.windows().forEach(window -> window(toml, window));
        plan.staff().forEach(clerk -> clerk(toml, clerk));
        lines(plan.roster()).forEach(line -> duties(toml, line));
        plan.classes().forEach(priority -> priority(toml, priority));
        return toml.toString();
    }

    /** A list that is not there would be the installation's. */
    private static void emptyLists(TomlText toml, Plan plan) {
        if (plan.services().isEmpty()) {
            toml.line("services", "[]");
        }
        if (plan.windows().isEmpty()) {
            toml.line("windows", "[]");
        }
        if (plan.classes().isEmpty()) {
            toml.line("priority", "[]");
        }
    }

    private static void service(TomlText toml, Service service) {
        toml.element("services")
                .put("code", service.code().text())
                .put("name", service.name())
                .put("nameEn", service.nameEn())
                .put("short", service.shortName())
                .put("prefix", String.valueOf(service.prefix()))
                .put("materials", service.materials())
                .put("materialsEn", service.materialsEn())
                .put("targetWaitMinutes", service.targetWait().toMinutes())
                .put("promisedMinutes", service.promised().toMinutes())
                .put("hours", HoursToml.texts(service.hours()));
        service.slots().forEach(slot -> slot(toml, slot));
    }

    private static void slot(TomlText toml, Slot slot) {
        toml.element("services.slots")
                .put("span", slot.span().toString())
                .maybe("walkIns", slot.walkIns())
                .put("appointments", slot.appointments());
    }

    private static void window(TomlText toml, WindowPlan window) {
        var serves = window.serves().stream()
                .map(one -> TomlText.quoted(one.service().text()) + " = " + one.weight())
                .collect(Collectors.joining(", ", "{ ", " }"));
        var covers = window.covers();
        toml.element("windows")
                .put("number", window.number().value())
                .put("name", window.name())
                .line("serves", serves)
                .maybe("a", window.a())
                .maybe("b", window.b())
                .maybe("covers", covers == null ? null : covers.value())
                .put("desk", window.desk());
    }

    private static void clerk(TomlText toml, Clerk clerk) {
        var rights = clerk.rights().stream()
                .sorted()
                .map(right -> right.name().toLowerCase(Locale.ROOT))
                .toList();
        toml.element("staff")
                .put("badge", clerk.badge())
                .put("name", clerk.name())
                .put("post", clerk.post())
                .put("rights", rights);
    }

    /** Duties one after the other that differ in nothing but their day are one line. */
    private static List<List<Plan.Duty>> lines(List<Plan.Duty> roster) {
        var lines = new ArrayList<List<Plan.Duty>>();
        for (var duty : roster) {
            var last = lines.isEmpty() ? null : lines.getLast();
            if (last != null && sameButDay(last.getFirst(), duty)) {
                last.add(duty);
            } else {
                lines.add(new ArrayList<>(List.of(duty)));
            }
        }
        return lines;
    }

    private static boolean sameButDay(Plan.Duty one, Plan.Duty other) {
        return one.equals(new Plan.Duty(other.window(), one.day(), other.half(), other.badge()));
    }

    private static void duties(TomlText toml, List<Plan.Duty> line) {
        var first = line.getFirst();
        toml.element("roster")
                .put("window", first.window().value())
                .put(
                        "days",
                        line.stream().map(duty -> HoursToml.name(duty.day())).toList())
                .put("half", first.half().name().toLowerCase(Locale.ROOT))
                .put("badge", first.badge());
    }

    private static void priority(TomlText toml, PriorityClass priority) {
        toml.element("priority")
                .put("code", priority.code())
                .put("name", priority.name())
                .put("nameEn", priority.nameEn())
                .put("cards", priority.cards())
                .maybe("fromAge", priority.fromAge());
    }
}
