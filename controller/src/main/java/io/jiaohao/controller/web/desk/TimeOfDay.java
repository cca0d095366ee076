// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.desk;

import io.jiaohao.controller.web.door.Callers;
import io.jiaohao.controller.web.door.Who;
import io.jiaohao.controller.web.reply.ApiPath;
import io.jiaohao.controller.web.reply.Body;
import io.jiaohao.controller.web.reply.Problem;
import io.jiaohao.controller.web.reply.Replies;
import io.jiaohao.controller.web.rooms.Rooms;
import io.jiaohao.protocol.Reason;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What time it is in the hall. A box without a clock of its own may wake in the past; then the first page that somebody works at asks
 * once, and whoever sits there has a watch.
 */
public final class TimeOfDay {
    private static final Logger log = LoggerFactory.getLogger(TimeOfDay.class);

    private final Rooms rooms;
    private final Callers callers;
    private final ZoneId zone;

    public TimeOfDay(Rooms rooms, Callers callers, ZoneId zone) {
        this.rooms = rooms;
        this.callers = callers;
        this.zone = zone;
    }

    public void mount(Router router) {
        router.get(ApiPath.BASE + "/clock").handler(this::ask);
        router.post(ApiPath.BASE + "/clock").handler(this::tell);
    }

    /** {@code {sure, now}}: the hall's local time to the second. */
    private void ask(RoutingContext ctx) {
        Replies.json(ctx, 200, new JsonObject().put("sure", !asks()).put("now", now().toString()));
    }

    /** Whether whoever sits at a page should be asked. */
    public boolean asks() {
        return !rooms.clock().sure();
    }

    /** The hall's local time to the second. */
    public LocalDateTime now() {
        return LocalDateTime.ofInstant(rooms.clock().now(), zone).truncatedTo(ChronoUnit.SECONDS);
    }

    /** Only where the clock is not sure, and never before what is written down. */
    private void tell(RoutingContext ctx) {
        var caller = callers.changer(ctx, Who::mayServe);
        told(caller.who(), Body.of(ctx).as("now", this::moment));
        Replies.json(ctx, 200, new JsonObject().put("ok", true));
    }

    /**
     * Somebody looked at their watch; a problem where it cannot be.
     *
     * @throws IllegalArgumentException where {@code local} is no time
     */
    public void told(Who who, String local) {
        told(who, moment(local));
    }

    private void told(Who who, Instant now) {
        if (!asks()) {
            throw new Problem(409, new Reason("CLOCK_SURE", "时钟没有问题，不用改。"), null);
        }
        if (now.isBefore(rooms.desk().hall().at().truncatedTo(ChronoUnit.MINUTES))) {
            throw new Problem(409, new Reason("CLOCK_BACK", "这个时间早于最后一次记录，请再核对。"), "now");
        }
        log.warn("{} says that it is {}", who.name(), now);
        rooms.clock().told(now);
    }

    private Instant moment(String text) {
        try {
            return LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeParseException bad) {
            throw new IllegalArgumentException(bad);
        }
    }
}
