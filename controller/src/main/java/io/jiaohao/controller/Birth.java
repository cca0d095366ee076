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
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Says on {@code node/controller} that the controller is there, whenever the line comes up, when its clock was corrected, and every
 * minute with the time of day, from which nodes set the clocks of their cards. Built first, so it speaks first.
 */
final class Birth {
    private final Link link;
    private final String version;
    private final String epoch;
    private final AskedClock clock;
    private final ZoneId zone;

    Birth(Link link, Desk desk, String version, String epoch, AskedClock clock, ZoneId zone) {
        this.link = link;
        this.version = version;
        this.epoch = epoch;
        this.clock = clock;
        this.zone = zone;
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

    /** Once a minute: a time nobody is sure of is not told. */
    void tellTime() {
        if (clock.sure() && link.connected()) {
            speak();
        }
    }

    private void speak() {
        var sure = clock.sure();
        var time = sure ? LocalDateTime.ofInstant(clock.now(), zone).truncatedTo(ChronoUnit.SECONDS) : null;
        link.send(
                Topic.of(Topic.Kind.CONTROLLER),
                new Message.Controller(true, version, epoch, sure ? ClockTrust.SURE : ClockTrust.UNSURE, time));
    }
}
