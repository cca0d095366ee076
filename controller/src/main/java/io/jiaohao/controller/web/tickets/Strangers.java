// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.tickets;

import io.jiaohao.controller.hall.Source;
import io.jiaohao.controller.web.door.Sender;
import io.jiaohao.controller.web.door.Throttle;
import io.jiaohao.controller.web.reply.Problem;
import io.jiaohao.controller.web.rooms.Phones;
import io.jiaohao.protocol.Reason;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Phones that hold no slip: nobody is known behind them, so they do only what the settings let them, and seldom. Event loop only. */
public final class Strangers {
    /** A family behind one address books in one go; whoever tries codes or fills the slots of a day is slowed to a minute each. */
    private static final int AT_ONCE = 10;

    private static final Duration EACH = Duration.ofMinutes(1);

    private final Phones phones;
    private final Throttle throttle;

    public Strangers(Phones phones, LongSupplier nanos) {
        this.phones = phones;
        this.throttle = new Throttle(AT_ONCE, EACH, nanos);
    }

    boolean mayBook() {
        return phones.booking();
    }

    /** Who acts, once it may: from a page of ours, and not too often. */
    Source phone(RoutingContext ctx) {
        if (!"jiaohao".equals(ctx.request().getHeader("X-Requested-With"))) {
            throw new Problem(403, new Reason("FOREIGN_PAGE", "请在本系统的页面上操作。"), null);
        }
        if (!throttle.allows(Sender.address(ctx))) {
            throw new Problem(429, new Reason("TOO_OFTEN", "操作太频繁，请过一会儿再试。"), null);
        }
        return Tickets.PHONE;
    }
}
