// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller;

import io.jiaohao.controller.desk.SteadyClock;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Message.ClockTrust;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.link.Link;

/** Says on {@code node/controller} that the controller is there, whenever the line comes up. Built first, so it speaks first. */
final class Birth {
    Birth(Link link, String version, String epoch, SteadyClock clock) {
        link.watch(up -> {
            if (up) {
                var trust = clock.sure() ? ClockTrust.SURE : ClockTrust.UNSURE;
                link.send(Topic.of(Topic.Kind.CONTROLLER), new Message.Controller(true, version, epoch, trust));
            }
        });
    }
}
