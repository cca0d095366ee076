// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.reports;

import static io.jiaohao.controller.web.reports.ReportJson.put;

import io.jiaohao.controller.statistics.day.Errand;
import io.jiaohao.controller.statistics.report.Reports.Behind;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The errands behind a number as JSON. Nobody is named: not the citizen, who is not known, nor the clerk. */
final class BehindJson {
    private BehindJson() {}

    static JsonObject of(Behind behind, int offset) {
        var visits = new JsonArray();
        behind.errands().forEach(errand -> visits.add(errand(errand)));
        return new JsonObject()
                .put("asOf", behind.asOf())
                .put("behind", behind.behind())
                .put("all", behind.all())
                .put("offset", offset)
                .put("visits", visits);
    }

    private static JsonObject errand(Errand errand) {
        var json = new JsonObject()
                .put("day", errand.day().toString())
                .put("ticket", errand.ticket().text())
                .put("leg", errand.leg())
                .put("service", errand.wish().service().text());
        var window = errand.place().window();
        put(json, "window", window == null ? null : window.value());
        json.put("priority", errand.wish().priority())
                .put("assistance", errand.wish().assistance())
                .put("items", errand.wish().items())
                .put("origin", errand.wish().origin().name());
        var times = errand.times();
        put(json, "since", text(times.since()));
        put(json, "called", text(times.called()));
        put(json, "arrived", text(times.arrived()));
        put(json, "ended", text(times.ended()));
        put(json, "waitMillis", errand.spent().waited());
        put(json, "openWaitMillis", errand.spent().openWaited());
        put(json, "walkMillis", errand.spent().walk());
        json.put("holdMillis", errand.spent().hold());
        put(json, "handlingMillis", errand.spent().handling());
        var course = errand.course();
        json.put("targetMillis", errand.wish().targetMillis())
                .put("promisedMillis", errand.wish().promisedMillis())
                .put("calls", course.calls())
                .put("misses", course.misses())
                .put("end", course.end().name())
                .put("inferred", course.inferred())
                .put("outage", course.outage());
        put(json, "outcome", course.outcome() == null ? null : course.outcome().name());
        return json;
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
