// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller;

import io.jiaohao.controller.desk.Desk;
import io.jiaohao.controller.desk.SteadyClock;
import io.jiaohao.controller.settings.WarningsConfig;
import io.jiaohao.controller.warnings.HallWatch;
import io.jiaohao.controller.warnings.staffroom.StaffSign;
import io.jiaohao.controller.warnings.telling.Audience;
import io.jiaohao.controller.warnings.telling.LogChannel;
import io.jiaohao.controller.warnings.telling.Teller;
import io.jiaohao.controller.warnings.telling.ToldFile;
import io.jiaohao.controller.warnings.webhook.Webhook;
import io.jiaohao.protocol.HallId;
import io.jiaohao.protocol.link.Link;
import java.util.ArrayList;
import java.util.List;

/** Puts together who hears of warnings: the log, the sign in the staff room, and the webhooks, which are closed with it. */
final class Hearers implements AutoCloseable {
    private final WarningsConfig config;
    private final SteadyClock clock;
    private final List<Webhook> webhooks;

    Hearers(WarningsConfig config, HallId hall, SteadyClock clock) {
        this.config = config;
        this.clock = clock;
        this.webhooks = config.webhooks().stream()
                .map(settings -> new Webhook(settings, hall, config.rules(), clock::now))
                .toList();
    }

    Teller teller(Desk desk, Link link, ToldFile file) {
        var memory = file.read();
        var watch = new HallWatch(config.rules(), desk::hall, clock::now, memory.seats());
        return new Teller(config.rules(), watch, clock::now, listeners(desk, link), file, memory);
    }

    private List<Teller.Listener> listeners(Desk desk, Link link) {
        var listeners = new ArrayList<Teller.Listener>();
        listeners.add(new Teller.Listener(Audience.ALL, new LogChannel()));
        listeners.add(new Teller.Listener(config.staffRoom(), new StaffSign(link, desk::hall, clock::now)));
        for (var n = 0; n < webhooks.size(); n++) {
            listeners.add(new Teller.Listener(config.webhooks().get(n).audience(), webhooks.get(n)));
        }
        return listeners;
    }

    @Override
    public void close() {
        webhooks.forEach(Webhook::close);
    }
}
