// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.live;

import io.jiaohao.controller.desk.Listener;
import io.jiaohao.controller.desk.Recorded;
import io.jiaohao.controller.web.reply.Problem;
import io.jiaohao.controller.web.rooms.Rooms;
import io.jiaohao.controller.web.rooms.WebConfig;
import io.jiaohao.protocol.Reason;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * All open server-sent event streams. The desk's thread only says that something changed; the event loop then tells the pages of the
 * hall, at most twenty times a second, and after them the phones, who have a view each and go at a pace of their own. Everything but
 * {@link #recorded} and {@link #close} is event loop only.
 */
public final class Streams implements Listener {
    private static final long BEAT_MILLIS = 15_000;

    private final Vertx vertx;
    private final Rooms rooms;
    private final WebConfig config;
    private final Rounds hall;
    private final Rounds phones;
    private final Addresses addresses;
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile boolean closed;

    public Streams(Vertx vertx, Rooms rooms, WebConfig config) {
        this.vertx = vertx;
        this.rooms = rooms;
        this.config = config;
        this.hall = new Rounds(vertx, this::show);
        this.phones = new Rounds(vertx, this::show);
        this.addresses = new Addresses(config.limits().each());
        vertx.setPeriodic(BEAT_MILLIS, timer -> beat());
    }

    @Override
    public void recorded(List<Recorded> batch) {
        if (!closed && woken.compareAndSet(false, true)) {
            vertx.runOnContext(v -> wake());
        }
    }

    private void wake() {
        woken.set(false);
        hall.wake();
        phones.wake();
    }

    public void open(RoutingContext ctx, View view) {
        var stream = new Stream(
                ctx.response(), view, Addresses.host(ctx.request().remoteAddress()));
        if (count() >= config.limits().atMost()) {
            throw new Problem(503, new Reason("BUSY", "看的人太多，请稍后再试。"), null);
        }
        if (!addresses.take(stream.address())) {
            throw new Problem(429, new Reason("TOO_MANY_PAGES", "这台设备打开的页面太多，请关掉几个。"), null);
        }
        rounds(view).add(stream);
        ctx.response().exceptionHandler(gone -> gone(stream)).closeHandler(gone -> gone(stream));
        stream.begin(show(view));
    }

    private void gone(Stream stream) {
        if (rounds(stream.view()).remove(stream)) {
            addresses.leave(stream.address());
        }
    }

    private Rounds rounds(View view) {
        return view instanceof View.OfTicket ? phones : hall;
    }

    /** From here on nothing is told to anybody. Any thread. */
    public void close() {
        closed = true;
    }

    public int count() {
        return hall.size() + phones.size();
    }

    private void beat() {
        var text = Buffer.buffer(
                ": beat\nevent: beat\ndata: {\"now\":\"" + rooms.now().get() + "\"}\n\n");
        hall.each(stream -> stream.beat(text));
        phones.each(stream -> stream.beat(text));
    }

    private Shown show(View view) {
        var now = rooms.now().get();
        var state = rooms.desk().hall();
        var head = new JsonObject()
                .put("revision", state.sequence())
                .put("epoch", state.epoch())
                .put("now", now.toString())
                .put("zone", config.zone().getId())
                .put("version", config.version());
        return new Shown(
                state.sequence(),
                head,
                view.of(new Seen(state, now, rooms.waits())).encode());
    }
}
