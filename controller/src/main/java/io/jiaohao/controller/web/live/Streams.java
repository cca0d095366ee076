// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.live;

import io.jiaohao.controller.desk.Listener;
import io.jiaohao.controller.desk.Recorded;
import io.jiaohao.controller.web.door.Sender;
import io.jiaohao.controller.web.reply.Problem;
import io.jiaohao.controller.web.rooms.Rooms;
import io.jiaohao.controller.web.rooms.WebConfig;
import io.jiaohao.controller.web.view.Seen;
import io.jiaohao.controller.web.view.View;
import io.jiaohao.protocol.Reason;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * All open server-sent event streams. The desk's thread only says that something changed; the event loop then tells the pages of the
 * hall, at most eighty times a second (twenty where many watch), and after them the phones, who have a view each and go at a pace of their own. Everything but
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
        this.hall = new Rounds(vertx, this::maker);
        this.phones = new Rounds(vertx, this::maker);
        this.addresses = new Addresses(config.pages().limits().each());
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

    /** {@code mayWatch}: asked again at each beat and whenever somebody signs out. */
    void open(RoutingContext ctx, View view, BooleanSupplier mayWatch) {
        var stream = new Stream(ctx.response(), view, Sender.address(ctx), mayWatch);
        if (count() >= config.pages().limits().atMost()) {
            throw new Problem(503, new Reason("BUSY", "看的人太多，请稍后再试。"), null);
        }
        if (!addresses.take(stream.address())) {
            throw new Problem(429, new Reason("TOO_MANY_PAGES", "这台设备打开的页面太多，请关掉几个。"), null);
        }
        rounds(view).add(stream);
        ctx.response().exceptionHandler(gone -> gone(stream)).closeHandler(gone -> gone(stream));
        stream.begin(maker().apply(view));
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

    /** Lets those go who may not watch any more; a phone's secret is all it needs. */
    public void check() {
        hall.each(stream -> {
            if (stream.over()) {
                gone(stream);
            }
        });
    }

    /** What the hour, a forecast or a device changed, and no event told of, is shown here. */
    private void beat() {
        check();
        hall.wake();
        var text = Buffer.buffer(
                ": beat\nevent: beat\ndata: {\"now\":\"" + rooms.now().get() + "\"}\n\n");
        hall.each(stream -> stream.beat(text));
        phones.each(stream -> stream.beat(text));
    }

    /** Makes views of the hall as it is now. */
    private Function<View, Shown> maker() {
        var seen = Seen.of(rooms);
        var revision = seen.hall().sequence();
        var head = new JsonObject()
                .put("revision", revision)
                .put("epoch", seen.hall().epoch())
                .put("now", seen.now().toString())
                .put("zone", config.zone().getId())
                .put("version", config.version())
                .encode();
        return view -> new Shown(revision, head, view.of(seen).encode());
    }
}
