// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.trail;

import io.jiaohao.controller.hall.Why;
import io.jiaohao.controller.hall.line.Line;
import io.jiaohao.controller.hall.line.Rank;
import io.jiaohao.controller.hall.plan.Policy;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A call, with what its reasons rest on.
 *
 * @param waited how long the ticket had waited
 * @param due when its turn was promised, if it was
 * @param turns the custom of that day
 */
record Call(Why why, Duration waited, Optional<LocalTime> due, Policy.Turns turns) {

    /** The reasons in order, each as a sentence with its figures. */
    JsonArray reasons() {
        var reasons = new JsonArray();
        why.reasons().forEach(reason -> reasons.add(said(reason).in(new JsonObject().put("code", reason.name()))));
        return reasons;
    }

    JsonObject figures() {
        var json = new JsonObject()
                .put("rank", why.rank().name())
                .put("weight", why.weight())
                .put("streak", why.streak())
                .put("ratio", why.limit())
                .put("waitedSeconds", waited.toSeconds());
        return why.passedAtMost() == 0
                ? json
                : json.put("passed", why.passed()).put("passedAtMost", why.passedAtMost());
    }

    private Said said(Why.Reason reason) {
        return switch (reason) {
            case BY_HAND -> new Said("窗口按号指定叫号，不按排队顺序。", "Picked by its number at the window, out of turn.");
            case DUE -> promised();
            case EARLY -> new Said("约定的时间还没到，但没有别人等候，所以先叫。", "Its time had not come, but nobody else waited.");
            case PRIORITY -> priority();
            case BOUND -> bound();
            case AGED ->
                new Said(
                        "有人按顺序等了%d分钟以上，优先和预约的号连续最多叫%d个，轮到按顺序等候的号。"
                                .formatted(turns.ageing().toMinutes(), why.limit()),
                        "Somebody in order had waited over %d min, so at most %d of priority or appointment in a row: now those in order."
                                .formatted(turns.ageing().toMinutes(), why.limit()));
            case DIRECTED -> directed();
            case COVERED -> new Said("本窗口正在代管其他窗口的业务。", "This window stands in for another.");
            case WEIGHT -> weight();
            case LONGEST ->
                new Said(
                        "在本窗口各项业务里，计入权重%d后它等得最久（%s）。"
                                .formatted(why.weight(), Said.time(waited).zh()),
                        "The longest wait of the services here (%s), its weight %d included."
                                .formatted(Said.time(waited).en(), why.weight()));
            case ARRIVAL -> arrival();
        };
    }

    private Said promised() {
        return due.map(time ->
                        new Said("约定的时间（%s）到了，先叫。".formatted(time), "Its promised time (%s) had come.".formatted(time)))
                .orElseGet(() -> new Said("约定的时间到了，先叫。", "Its promised time had come."));
    }

    private Said priority() {
        return new Said(
                "优先的号：之前连续叫了%d个优先或预约的号，最多%d个。".formatted(why.streak(), why.limit()),
                "Priority: %d of priority or appointment had been called in a row, at most %d."
                        .formatted(why.streak(), why.limit()));
    }

    /** Either the line had its calls, or the window had them from several lines. */
    private Said bound() {
        return why.streak() >= why.limit()
                ? new Said(
                        "本队列已连续叫了%d个优先或预约的号（最多%d个），轮到按顺序等候的号。".formatted(why.streak(), why.limit()),
                        "%d of priority or appointment had been called in a row in this line (at most %d): now those in order."
                                .formatted(why.streak(), why.limit()))
                : new Said(
                        "本窗口已连续叫满%d个优先或预约的号，轮到按顺序等候的号。".formatted(why.limit()),
                        "This window had called %d of priority or appointment in a row: now those in order."
                                .formatted(why.limit()));
    }

    private Said directed() {
        return why.line().kind() == Line.Kind.CLERK
                ? new Said(
                        "指定由工号%s办理。".formatted(why.line().name()),
                        "Sent to the clerk with badge %s.".formatted(why.line().name()))
                : new Said(
                        "指定到%s号窗口办理。".formatted(why.line().name()),
                        "Sent to window %s.".formatted(why.line().name()));
    }

    private Said weight() {
        return turns.minutesPerWeight() == 0
                ? new Said(
                        "这项业务在本窗口的权重是%d，权重高的先叫。".formatted(why.weight()),
                        "Its service weighs %d here, and the heavier comes first.".formatted(why.weight()))
                : new Said(
                        "这项业务在本窗口的权重是%d，每一点相当于多等%d分钟，比等得更久的其他业务先叫。".formatted(why.weight(), turns.minutesPerWeight()),
                        "Its service weighs %d here, each point worth %d min of waiting: before others that waited longer."
                                .formatted(why.weight(), turns.minutesPerWeight()));
    }

    private Said arrival() {
        var time = Said.time(waited);
        if (why.rank() != Rank.ORDINARY) {
            return new Said(
                    "在同类的号里排在最前，等了%s。".formatted(time.zh()),
                    "The first of its kind; it waited %s.".formatted(time.en()));
        }
        return new Said(
                "按到达顺序排在最前，等了%s；等候中被越过%d次，最多%d次。".formatted(time.zh(), why.passed(), why.passedAtMost()),
                "The first in order of arrival; it waited %s and was passed %d times of at most %d."
                        .formatted(time.en(), why.passed(), why.passedAtMost()));
    }
}
