// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.plan;

import io.jiaohao.controller.hall.plan.Calendar;
import io.jiaohao.controller.hall.plan.Clerk;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.plan.PriorityClass;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.Slot;
import io.jiaohao.controller.hall.plan.Span;
import io.jiaohao.controller.hall.plan.Week;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A plan as JSON, with the words of the settings; {@link PlanForm} reads the same. Pure. */
final class PlanJson {
    private PlanJson() {}

    static JsonObject of(Plan plan) {
        return new JsonObject()
                .put("hall", plan.hall())
                .put("complaints", plan.complaints())
                .put("services", each(plan.services(), PlanJson::service))
                .put("windows", each(plan.windows(), PlanJson::window))
                .put("policy", policy(plan.policy()))
                .put("staff", each(plan.staff(), PlanJson::clerk))
                .put("roster", each(plan.roster(), PlanJson::duty))
                .put("priority", each(plan.classes(), PlanJson::priority))
                .put("hours", hours(plan.calendar()));
    }

    static <T> JsonArray each(List<T> values, Function<T, ?> json) {
        var array = new JsonArray();
        values.forEach(value -> array.add(json.apply(value)));
        return array;
    }

    private static JsonObject service(Service service) {
        return new JsonObject()
                .put("code", service.code().text())
                .put("name", service.name())
                .put("nameEn", service.nameEn())
                .put("shortName", service.shortName())
                .put("prefix", String.valueOf(service.prefix()))
                .put("materials", new JsonArray(service.materials()))
                .put("materialsEn", new JsonArray(service.materialsEn()))
                .put("targetWaitMinutes", service.targetWait().toMinutes())
                .put("promisedMinutes", service.promised().toMinutes())
                .put("hours", spans(service.hours()))
                .put("slots", each(service.slots(), PlanJson::slot));
    }

    private static JsonObject slot(Slot slot) {
        return new JsonObject()
                .put("span", text(slot.span()))
                .put("walkIns", slot.walkIns())
                .put("appointments", slot.appointments());
    }

    private static JsonObject window(WindowPlan window) {
        var covers = window.covers();
        return new JsonObject()
                .put("number", window.number().value())
                .put("name", window.name())
                .put("serves", each(window.serves(), one -> new JsonObject()
                        .put("service", one.service().text())
                        .put("weight", one.weight())))
                .put("a", window.a())
                .put("b", window.b())
                .put("covers", covers == null ? null : covers.value())
                .put("desk", window.desk());
    }

    private static JsonObject clerk(Clerk clerk) {
        var rights = clerk.rights().stream().sorted().map(Enum::name).toList();
        return new JsonObject()
                .put("badge", clerk.badge())
                .put("name", clerk.name())
                .put("post", clerk.post())
                .put("rights", new JsonArray(rights));
    }

    private static JsonObject duty(Plan.Duty duty) {
        return new JsonObject()
                .put("window", duty.window().value())
                .put("day", duty.day().name())
                .put("half", duty.half().name())
                .put("badge", duty.badge());
    }

    private static JsonObject priority(PriorityClass priority) {
        return new JsonObject()
                .put("code", priority.code())
                .put("name", priority.name())
                .put("nameEn", priority.nameEn())
                .put("cards", new JsonArray(priority.cards()))
                .put("fromAge", priority.fromAge());
    }

    private static JsonObject hours(Calendar calendar) {
        return new JsonObject()
                .put("windows", week(calendar.windows()))
                .put("kiosks", week(calendar.kiosks()))
                .put("specials", each(calendar.specials(), special -> new JsonObject()
                        .put("date", special.date().toString())
                        .put("works", special.works())
                        .put("name", special.name())));
    }

    /** Null: around the clock, or as the windows. */
    private static @Nullable JsonObject week(@Nullable Week week) {
        if (week == null) {
            return null;
        }
        var json = new JsonObject();
        week.days().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(day -> json.put(day.getKey().name(), spans(day.getValue())));
        return json;
    }

    private static JsonObject policy(Policy policy) {
        var idle = policy.autoCall();
        var turns = policy.turns();
        var missing = policy.missing();
        return new JsonObject()
                .put("callsAtMost", policy.callsAtMost())
                .put("doubleNextMillis", policy.doubleNext().toMillis())
                .put("missedWithinSeconds", policy.missedWithin().toSeconds())
                .put("undoWithinSeconds", policy.undoWithin().toSeconds())
                .put("autoCallSeconds", idle == null ? 0 : idle.toSeconds())
                .put("pauses", new JsonArray(policy.pauses()))
                .put(
                        "turns",
                        new JsonObject()
                                .put("ratio", turns.ratio())
                                .put("ageingMinutes", turns.ageing().toMinutes())
                                .put("minutesPerWeight", turns.minutesPerWeight())
                                .put("shareWarning", turns.shareWarning()))
                .put(
                        "missing",
                        new JsonObject()
                                .put("times", missing.times())
                                .put("placesLater", missing.placesLater())
                                .put("shownMinutes", missing.shown().toMinutes()))
                .put("closing", closing(policy.closing()))
                .put("booking", booking(policy.booking()));
    }

    private static JsonObject closing(Policy.Closing closing) {
        return new JsonObject()
                .put("waiting", closing.waiting().name().toLowerCase(Locale.ROOT))
                .put("last", closing.last().name().toLowerCase(Locale.ROOT))
                .put("lastMinutesBefore", closing.lastBefore().toMinutes())
                .put("graceMinutes", closing.grace().toMinutes())
                .put("lunchKeptMinutes", closing.lunchKept().toMinutes());
    }

    private static JsonObject booking(Policy.Booking booking) {
        return new JsonObject()
                .put("daysAhead", booking.daysAhead())
                .put("earlyMinutes", booking.early().toMinutes())
                .put("lateMinutes", booking.late().toMinutes())
                .put("cancelHoursBefore", booking.cancelBefore().toHours())
                .put("late", booking.lateRefused() ? "refused" : "ordinary")
                .put("ratio", booking.ratio());
    }

    private static JsonArray spans(List<Span> spans) {
        return each(spans, PlanJson::text);
    }

    static String text(Span span) {
        return span.toString();
    }
}
