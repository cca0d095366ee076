// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.view;

import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Window;
import io.jiaohao.controller.hall.ticket.HoldKind;
import io.jiaohao.controller.hall.ticket.VisitOutcome;
import io.jiaohao.protocol.SignState;
import io.jiaohao.protocol.WindowNumber;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** What a clerk can choose from where a key wants to know more: reasons, outcomes, and whereto. Pure. */
public final class DeskChoices {
    private DeskChoices() {}

    /** What the keys with an argument can be told. */
    static JsonObject of(Hall hall, WindowNumber number) {
        return new JsonObject()
                .put("callsAtMost", hall.plan().policy().callsAtMost())
                .put("pauses", new JsonArray(hall.plan().policy().pauses()))
                .put("holds", Views.each(List.of(HoldKind.values()), HoldKind::name))
                .put("outcomes", Views.each(List.of(VisitOutcome.values()), VisitOutcome::name))
                .put("priorities", Views.each(hall.plan().classes(), kind -> new JsonObject()
                        .put("code", kind.code())
                        .put("name", kind.name())))
                .put("services", Views.each(hall.plan().services(), service -> new JsonObject()
                        .put("code", service.code().text())
                        .put("name", service.shortName())))
                .put("windows", windows(hall, number))
                .put("clerks", clerks(hall, number));
    }

    private static JsonArray windows(Hall hall, WindowNumber own) {
        var others = hall.plan().windows().stream()
                .filter(plan -> !plan.number().equals(own))
                .toList();
        return Views.each(others, plan -> new JsonObject()
                .put("number", plan.number().value())
                .put("name", plan.name())
                .put(
                        "state",
                        hall.window(plan.number())
                                .map(Window::sign)
                                .orElse(SignState.CLOSED)
                                .name()));
    }

    /** Those who sit somewhere else now. */
    private static JsonArray clerks(Hall hall, WindowNumber own) {
        var clerks = new JsonArray();
        for (var clerk : hall.plan().staff()) {
            hall.seatOf(clerk.badge())
                    .filter(seat -> !seat.equals(own))
                    .ifPresent(seat -> clerks.add(new JsonObject()
                            .put("badge", clerk.badge())
                            .put("name", clerk.name())
                            .put("window", seat.value())));
        }
        return clerks;
    }
}
