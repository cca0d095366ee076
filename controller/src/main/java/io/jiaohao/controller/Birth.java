// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller;

import io.jiaohao.controller.desk.AskedClock;
import io.jiaohao.controller.desk.Desk;
import io.jiaohao.controller.desk.Recorded;
import io.jiaohao.controller.hall.Event;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Message.ClockTrust;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.link.Link;
import java.util.List;

/**
 * Says on {@code node/controller} that the controller is there, whenever the line comes up and when its clock was corrected. Built first,
 * so it speaks first.
 */
final class Birth {
    private final Link link;
    private final String version;
    private final String epoch;
    private final AskedClock clock;

    Birth(Link link, Desk desk, String version, String epoch, AskedClock clock) {
        this.link = link;
        this.version = version;
        this.epoch = epoch;
        this.clock = clock;
        link.watch(up -> {
            if (up) {
                speak();
            }
        });
        desk.tell(this::recorded);
    }

    private void recorded(List<Recorded> batch) {
        if (batch.stream().anyMatch(recorded -> recorded.entry().events().stream()
                .anyMatch(Event.ClockCorrected.class::isInstance))) {
            speak();
        }
    }

    private void speak() {
        link.send(
                Topic.of(Topic.Kind.CONTROLLER),
                new Message.Controller(true, version, epoch, clock.sure() ? ClockTrust.SURE : ClockTrust.UNSURE));
    }
}
