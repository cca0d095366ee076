// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.health.PublicAddress;
import io.jiaohao.controller.warnings.telling.Channel;
import io.jiaohao.controller.web.door.Callers;
import io.jiaohao.controller.web.live.Streams;
import io.jiaohao.controller.web.reply.Replies;
import io.jiaohao.controller.web.rooms.Rooms;
import io.jiaohao.controller.web.rooms.WebConfig;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.SignState;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the controller itself is: one look for a person or a watchdog, and a few lines for Prometheus. */
final class Status {
    private final Rooms rooms;
    private final Callers callers;
    private final Streams streams;
    private final WebConfig config;

    Status(Rooms rooms, Callers callers, Streams streams, WebConfig config) {
        this.rooms = rooms;
        this.callers = callers;
        this.streams = streams;
        this.config = config;
    }

    /** 503 until the hall has woken. A node that is away is told, but the hall goes on without it. */
    void health(RoutingContext ctx) {
        var hall = rooms.desk().hall();
        var awake = hall.epoch() != null;
        var nodes = new JsonArray();
        rooms.nodes()
                .get()
                .forEach((id, node) -> nodes.add(node(id, node, rooms.since().get())));
        Replies.json(
                ctx,
                awake ? 200 : 503,
                new JsonObject()
                        .put("status", awake ? "UP" : "DOWN")
                        .put("version", config.version())
                        .put("epoch", hall.epoch())
                        .put("open", hall.open())
                        .put("day", hall.day() == null ? null : hall.day().toString())
                        .put("revision", hall.sequence())
                        .put("now", rooms.now().get().toString())
                        .put(
                                "publicUrl",
                                rooms.publicUrl().get().map(Status::address).orElse(null))
                        .put("nodes", nodes));
    }

    void metrics(RoutingContext ctx) {
        callers.reader(ctx, anybody -> true);
        ctx.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(lines(rooms.desk().hall()));
    }

    private String lines(Hall hall) {
        var lines = new StringBuilder("# TYPE jiaohao_waiting gauge\n");
        hall.plan().services().forEach(service -> lines.append("jiaohao_waiting{service=\"")
                .append(service.code())
                .append("\"} ")
                .append(hall.waiting(service.code()))
                .append('\n'));
        gauge(lines, "jiaohao_windows_open", windowsOpen(hall));
        gauge(lines, "jiaohao_tickets_today", hall.tickets().size());
        gauge(lines, "jiaohao_journal_sequence", hall.sequence());
        gauge(lines, "jiaohao_streams_open", streams.count());
        webhooks(lines);
        var runtime = Runtime.getRuntime();
        gauge(lines, "jiaohao_heap_used_bytes", runtime.totalMemory() - runtime.freeMemory());
        return lines.toString();
    }

    /** How many warnings wait to be delivered, and how many could not be. */
    private void webhooks(StringBuilder lines) {
        for (var ear : rooms.warnings().ears()) {
            if (ear.state().sort() == Channel.Sort.WEBHOOK) {
                var label = "{webhook=\"" + ear.name() + "\"} ";
                lines.append("jiaohao_webhook_waiting")
                        .append(label)
                        .append(ear.state().waiting())
                        .append('\n');
                lines.append("jiaohao_webhook_lost")
                        .append(label)
                        .append(ear.state().lost())
                        .append('\n');
            }
        }
    }

    private static void gauge(StringBuilder lines, String name, long value) {
        lines.append("# TYPE ").append(name).append(" gauge\n");
        lines.append(name).append(' ').append(value).append('\n');
    }

    private static long windowsOpen(Hall hall) {
        return hall.plan().windows().stream()
                .filter(plan -> hall.window(plan.number())
                        .map(window -> window.sign() != SignState.CLOSED)
                        .orElse(false))
                .count();
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static JsonObject address(PublicAddress.Seen seen) {
        return new JsonObject()
                .put("url", seen.url())
                .put("state", seen.reached().state().name())
                .put("withheld", seen.withheld())
                .put("since", text(seen.reached().since()));
    }

    private static JsonObject node(String id, Message.Node node, Map<String, Instant> since) {
        var devices = new JsonArray();
        node.devices()
                .forEach(device -> devices.add(new JsonObject()
                        .put("name", device.name())
                        .put("state", device.state().name())
                        .put("reason", device.reason())
                        .put("code", device.code())
                        .put("since", text(since.get(id + '/' + device.name())))));
        return new JsonObject()
                .put("id", id)
                .put("kind", node.kind())
                .put("online", node.online())
                .put("since", text(since.get(id)))
                .put("devices", devices);
    }
}
