// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.displays;

import io.jiaohao.controller.desk.AskedClock;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.link.Link;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says the hall's local time on {@code time}, from which nodes set the clocks of their cards: when told to, when the line comes up
 * and to each node that appears. A time nobody is sure of is not told. Any thread.
 */
public final class TimeOfDay {
    private final Link link;
    private final AskedClock clock;
    private final ZoneId zone;
    private final Set<String> there = ConcurrentHashMap.newKeySet();

    /** Joins {@code link}. */
    public TimeOfDay(Link link, AskedClock clock, ZoneId zone) {
        this.link = link;
        this.clock = clock;
        this.zone = zone;
        link.watch(up -> {
            if (up) {
                tell();
            }
        });
        link.listen(Topic.Filter.every(Topic.Kind.NODE), this::heard);
    }

    /** A node repeats itself at each trouble of a device; only its coming is news here. */
    private void heard(Topic topic, Message message) {
        if (message instanceof Message.Node node) {
            var id = topic.node().text();
            if (!node.online()) {
                there.remove(id);
            } else if (there.add(id)) {
                tell();
            }
        }
    }

    /** Says it now. */
    public void tell() {
        if (clock.sure() && link.connected()) {
            link.send(
                    Topic.of(Topic.Kind.TIME),
                    new Message.Time(LocalDateTime.ofInstant(clock.now(), zone).truncatedTo(ChronoUnit.SECONDS)));
        }
    }
}
