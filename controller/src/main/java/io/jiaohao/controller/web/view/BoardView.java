// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.view;

import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Window;
import io.jiaohao.controller.hall.plan.Clerk;
import io.jiaohao.controller.hall.plan.Span;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.controller.web.rooms.StaffPlate;
import io.jiaohao.protocol.WindowNumber;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The hall as it hangs over all heads: who sits where as the hall chose to show it, what becomes of a missed number, and when the
 * windows work. Pure; names nobody but those who work here.
 */
public final class BoardView {
    /** The longest holiday has nine days. */
    private static final int DAYS_AHEAD = 15;

    private BoardView() {}

    static JsonObject of(Seen seen, StaffPlate plate) {
        var hall = seen.hall();
        var json = Views.board(seen);
        for (var window : windows(json)) {
            var number = new WindowNumber(window.getInteger("number"));
            window.put("desk", hall.plan().window(number).map(WindowPlan::desk).orElse(false));
            clerk(hall, number).ifPresent(clerk -> window.put("plate", plate(clerk, plate)));
        }
        return json.put("missing", missing(hall)).put("hours", hours(hall, seen.now()));
    }

    private static Iterable<JsonObject> windows(JsonObject json) {
        return json.getJsonArray("windows").stream().map(JsonObject.class::cast).toList();
    }

    private static Optional<Clerk> clerk(Hall hall, WindowNumber window) {
        return hall.window(window).flatMap(Window::badge).flatMap(hall.plan()::clerk);
    }

    private static JsonObject plate(Clerk clerk, StaffPlate plate) {
        return switch (plate) {
            case NAME ->
                new JsonObject()
                        .put("name", clerk.name())
                        .put("post", clerk.post())
                        .put("badge", clerk.badge());
            case BADGE -> new JsonObject().put("post", clerk.post()).put("badge", clerk.badge());
            case NONE -> new JsonObject();
        };
    }

    private static JsonObject missing(Hall hall) {
        var custom = hall.plan().policy().missing();
        return new JsonObject().put("times", custom.times()).put("placesLater", custom.placesLater());
    }

    /** {@code now}: whether the windows work at this hour; {@code again}: when they begin next. */
    private static JsonObject hours(Hall hall, Instant now) {
        var calendar = hall.plan().calendar();
        var today = now.atZone(calendar.zone()).toLocalDate();
        var spans = calendar.windows(today);
        var json = new JsonObject()
                .put("always", calendar.always())
                .put("now", calendar.during(spans, today, now).isPresent())
                .put("today", calendar.always() ? new JsonArray() : Views.each(spans, Span::toString));
        again(hall, today, now).ifPresent(again -> json.put("again", again.toString()));
        calendar.special(today).ifPresent(special -> json.put("special", special.name()));
        return json;
    }

    private static Optional<Instant> again(Hall hall, LocalDate today, Instant now) {
        var calendar = hall.plan().calendar();
        return today.datesUntil(today.plusDays(DAYS_AHEAD))
                .flatMap(day ->
                        calendar
                                .after(calendar.windows(day), day, now)
                                .map(span -> calendar.at(day, span.from()))
                                .stream())
                .findFirst();
    }
}
