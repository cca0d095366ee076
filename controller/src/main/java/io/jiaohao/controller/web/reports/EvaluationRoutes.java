// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.reports;

import io.jiaohao.controller.evaluation.Evaluations;
import io.jiaohao.controller.web.door.Callers;
import io.jiaohao.controller.web.door.Who;
import io.jiaohao.controller.web.reply.ApiPath;
import io.jiaohao.controller.web.rooms.Rooms;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Visits with their ratings, as a file for the 好差评 platform of the region: for whoever may audit. */
public final class EvaluationRoutes {
    private final Rooms rooms;
    private final Callers callers;

    public EvaluationRoutes(Rooms rooms, Callers callers) {
        this.rooms = rooms;
        this.callers = callers;
    }

    public void mount(Router router) {
        router.get(ApiPath.BASE + "/reports/evaluations").handler(this::export);
    }

    private void export(RoutingContext ctx) {
        callers.reader(ctx, Who::mayAudit);
        var asked = new Asked(ctx.request()).evaluations();
        var csv = asked.format() == Evaluations.Format.CSV;
        ctx.vertx()
                .executeBlocking(() -> rooms.evaluations().of(asked.from(), asked.to(), asked.format()), false)
                .onSuccess(text -> ctx.response()
                        .putHeader(
                                HttpHeaders.CONTENT_TYPE, (csv ? "text/csv" : "application/json") + "; charset=utf-8")
                        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                        .putHeader(
                                "Content-Disposition",
                                "attachment; filename=\"evaluations-" + asked.from() + "-" + asked.to()
                                        + (csv ? ".csv\"" : ".json\""))
                        .end(text))
                .onFailure(ctx::fail);
    }
}
