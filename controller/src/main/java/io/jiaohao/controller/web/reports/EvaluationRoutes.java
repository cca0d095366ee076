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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Visits with their ratings, as a file for the 好差评 platform of the region: for whoever may audit. Where it names the staff, it tells of no
 * later day than their report does. A quarter does not fit into the heap, so it is written to a file on a worker, and sent from there.
 */
public final class EvaluationRoutes {
    private final Rooms rooms;
    private final Callers callers;
    private final SeenFirst seenFirst;

    public EvaluationRoutes(Rooms rooms, Callers callers, SeenFirst seenFirst) {
        this.rooms = rooms;
        this.callers = callers;
        this.seenFirst = seenFirst;
    }

    public void mount(Router router) {
        router.get(ApiPath.BASE + "/reports/evaluations").handler(this::export);
    }

    private void export(RoutingContext ctx) {
        callers.reader(ctx, Who::mayAudit);
        var asked = new Asked(ctx.request());
        var wanted = rooms.evaluations().ofPeople() ? asked.evaluations(seenFirst) : asked.evaluations();
        var upTo = rooms.desk().hall().sequence();
        ctx.vertx()
                .executeBlocking(() -> written(wanted, upTo), false)
                .onSuccess(file -> send(ctx, wanted, file))
                .onFailure(ctx::fail);
    }

    private Path written(Asked.Rated wanted, long upTo) throws IOException {
        var file = Files.createTempFile("jiaohao-evaluations", null);
        try (var out = Files.newBufferedWriter(file)) {
            rooms.evaluations().write(wanted.from(), wanted.to(), upTo, wanted.format(), out);
            return file;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static void send(RoutingContext ctx, Asked.Rated wanted, Path file) {
        var csv = wanted.format() == Evaluations.Format.CSV;
        var response = ctx.response();
        if (response.ended() || response.closed()) {
            ctx.vertx().fileSystem().delete(file.toString());
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, (csv ? "text/csv" : "application/json") + "; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(
                        "Content-Disposition",
                        "attachment; filename=\"evaluations-" + wanted.from() + "-" + wanted.to()
                                + (csv ? ".csv\"" : ".json\""))
                .sendFile(file.toString())
                .onComplete(sent -> ctx.vertx().fileSystem().delete(file.toString()));
    }
}
