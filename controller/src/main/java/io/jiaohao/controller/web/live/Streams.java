// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.live;

import io.jiaohao.controller.desk.Listener;
import io.jiaohao.controller.desk.Recorded;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.web.reply.Problem;
import io.jiaohao.controller.web.rooms.Rooms;
import io.jiaohao.protocol.Reason;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * All open server-sent event streams. The desk's thread only says that something changed; the event loop then makes each view's
 * text once and gives it to whoever watches it, at most twenty times a second. Everything but {@link #recorded} is event loop only.
 */
public final class Streams implements Listener {
    public static final int AT_MOST = 600;
    private static final long GAP_MILLIS = 50;
    private static final long BEAT_MILLIS = 15_000;

    private final Vertx vertx;
    private final Rooms rooms;
    private final ZoneId zone;
    private final Set<Stream> open = new LinkedHashSet<>();
    private final AtomicBoolean woken = new AtomicBoolean();
    private boolean resting;
    private volatile boolean closed;

    public Streams(Vertx vertx, Rooms rooms, ZoneId zone) {
        this.zone = zone;
        this.vertx = vertx;
        this.rooms = rooms;
        vertx.setPeriodic(BEAT_MILLIS, timer -> beat());
    }

    @Override
    public void recorded(List<Recorded> batch) {
        if (!closed && woken.compareAndSet(false, true)) {
            vertx.runOnContext(v -> publish());
        }
    }

    public void open(RoutingContext ctx, View view) {
        if (open.size() >= AT_MOST) {
            throw new Problem(503, new Reason("BUSY", "看的人太多，请稍后再试。"), null);
        }
        var stream = new Stream(ctx.response(), view);
        open.add(stream);
        ctx.response().exceptionHandler(gone -> open.remove(stream));
        ctx.response().closeHandler(gone -> open.remove(stream));
        stream.begin(show(rooms.desk().hall(), view));
    }

    /** From here on nothing is told to anybody. Any thread. */
    public void close() {
        closed = true;
    }

    public int count() {
        return open.size();
    }

    /** Changes that come while it rests leave {@code woken} set and ride with the next round. */
    private void publish() {
        if (resting) {
            return;
        }
        resting = true;
        vertx.setTimer(GAP_MILLIS, timer -> {
            resting = false;
            if (woken.get()) {
                publish();
            }
        });
        round();
    }

    private void round() {
        woken.set(false);
        var hall = rooms.desk().hall();
        Map<View, Stream.Shown> shown = new HashMap<>();
        for (var stream : List.copyOf(open)) {
            stream.offer(shown.computeIfAbsent(stream.view(), view -> show(hall, view)));
        }
    }

    /** What the hour, a forecast or a device changed, and no event told of, is shown here. */
    private void beat() {
        round();
        var text = ": beat\nevent: beat\ndata: {\"now\":\"" + rooms.now().get() + "\"}\n\n";
        List.copyOf(open).forEach(stream -> stream.beat(text));
    }

    private Stream.Shown show(Hall hall, View view) {
        var body = view.of(new Seen(
                        hall, rooms.now().get(), rooms.waits(), rooms.nodes().get()))
                .encode();
        var head = new JsonObject()
                .put("revision", hall.sequence())
                .put("epoch", hall.epoch())
                .put("now", rooms.now().get().toString())
                .put("zone", zone.getId())
                .encode();
        var data = head.substring(0, head.length() - 1) + ',' + body.substring(1);
        return new Stream.Shown(hall.sequence(), body, data);
    }
}
