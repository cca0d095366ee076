// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.reports;

import io.jiaohao.controller.statistics.report.By;
import io.jiaohao.controller.statistics.report.Report;
import io.jiaohao.controller.statistics.report.Wanted;
import io.jiaohao.controller.web.door.Callers;
import io.jiaohao.controller.web.door.Who;
import io.jiaohao.controller.web.reply.ApiPath;
import io.jiaohao.controller.web.reply.Replies;
import io.jiaohao.controller.web.rooms.Rooms;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Reports and what is behind their numbers, for whoever may audit; made on a worker, because they may wait for the tables to follow. */
public final class ReportRoutes {
    private final Rooms rooms;
    private final Callers callers;
    private final SeenFirst seenFirst;

    public ReportRoutes(Rooms rooms, Callers callers, SeenFirst seenFirst) {
        this.rooms = rooms;
        this.callers = callers;
        this.seenFirst = seenFirst;
    }

    public void mount(Router router) {
        router.get(ApiPath.BASE + "/reports").handler(this::report);
        router.get(ApiPath.BASE + "/reports/visits").handler(this::behind);
    }

    private void report(RoutingContext ctx) {
        callers.reader(ctx, Who::mayAudit);
        var asked = new Asked(ctx.request());
        var wanted = asked.report(seenFirst);
        var format = asked.format();
        var atLeast = rooms.desk().hall().sequence();
        ctx.vertx()
                .executeBlocking(() -> told(noted(wanted, atLeast), format), false)
                .onSuccess(body -> send(ctx, body))
                .onFailure(ctx::fail);
    }

    private void behind(RoutingContext ctx) {
        callers.reader(ctx, Who::mayAudit);
        var which = new Asked(ctx.request()).which(seenFirst);
        var atLeast = rooms.desk().hall().sequence();
        ctx.vertx()
                .executeBlocking(
                        () -> BehindJson.of(rooms.statistics().reports().behind(which, atLeast), which.offset()), false)
                .onSuccess(json -> Replies.json(ctx, 200, json))
                .onFailure(ctx::fail);
    }

    /** An answer ready to leave. {@code file}: its name where it is to be kept; otherwise empty. */
    private record Told(Buffer body, String type, String file) {}

    private NotedReport noted(Wanted wanted, long atLeast) {
        var report = rooms.statistics().reports().report(wanted, atLeast);
        return wanted.by() == By.STAFF
                ? new NotedReport(
                        report,
                        rooms.statistics().notes().between(wanted.from(), wanted.to(), atLeast),
                        seenFirst.lastDay())
                : new NotedReport(report, List.of(), null);
    }

    private static Told told(NotedReport noted, Asked.Format format) throws IOException {
        var report = noted.report();
        return switch (format) {
            case JSON -> new Told(ReportJson.of(noted).toBuffer(), "application/json; charset=utf-8", "");
            case CSV ->
                new Told(Buffer.buffer(Csv.of(ReportTable.of(noted))), "text/csv; charset=utf-8", file(report, format));
            case XLSX ->
                new Told(
                        Buffer.buffer(Sheets.of(noted)),
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        file(report, format));
        };
    }

    private static String file(Report report, Asked.Format format) {
        var wanted = report.wanted();
        return "jiaohao-" + wanted.from() + "-" + wanted.to() + "-by-"
                + wanted.by().word() + "." + format.name().toLowerCase(Locale.ROOT);
    }

    private static void send(RoutingContext ctx, Told told) {
        var response = ctx.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (!told.file().isEmpty()) {
            response.putHeader("Content-Disposition", "attachment; filename=\"" + told.file() + "\"");
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, told.type())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(told.body());
    }
}
