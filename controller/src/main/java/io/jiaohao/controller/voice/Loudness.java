// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.voice;

import io.jiaohao.controller.desk.Listener;
import io.jiaohao.controller.desk.Recorded;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Sound;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.link.Link;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Publishes how loud each zone is and whose voices sound: at once when somebody changes it, and when {@link #pass} finds that the hour
 * has. A message about silence grows old in the broker, so it is renewed as long as the silence lasts: a node that comes up late is
 * silent half a minute too long at most. Any thread.
 */
public final class Loudness implements Listener {
    private static final Duration RENEWED = Duration.ofSeconds(30);

    private static final int LOUDEST = 100;

    /** As much as one hears the difference of. */
    private static final int STEP = 10;

    /** A zone that the settings do not name is as loud as it can be. */
    private static final int UNNAMED_VOLUME = LOUDEST;

    private final List<Zone> zones;
    private final ZoneId zone;
    private final Supplier<Hall> hall;
    private final Supplier<Instant> now;
    private final Link link;
    private @Nullable Face published;
    private Instant publishedAt = Instant.EPOCH;

    /** What makes a difference to a loudspeaker; the seconds that run by themselves do not. */
    private record Face(@Nullable String epoch, Sound sound, List<Integer> volumes, List<Boolean> silent) {}

    /** Joins {@code link}; {@code zone} is that of the hall's clocks. */
    public Loudness(List<Zone> zones, ZoneId zone, Supplier<Hall> hall, Supplier<Instant> now, Link link) {
        this.zones = List.copyOf(zones);
        this.zone = zone;
        this.hall = hall;
        this.now = now;
        this.link = link;
        link.watch(up -> {
            if (up) {
                again();
            }
        });
    }

    @Override
    public void recorded(List<Recorded> batch) {
        publish(batch.getLast().after());
    }

    /** The hour may have turned, or a silence be over. Called every second. */
    public void pass() {
        publish(hall.get());
    }

    /** For a line that has just come up: nobody knows what the broker still holds. */
    private synchronized void again() {
        published = null;
        publish(hall.get());
    }

    /** The zones as they are now, each with how loud it is and how long it stays silent. */
    public List<Message.VoiceZone> zones(Hall hall) {
        var at = now.get();
        var time = at.atZone(zone).toLocalTime();
        return zones.stream()
                .map(each ->
                        new Message.VoiceZone(each.name(), turned(hall, each, time), silence(hall, each.name(), at)))
                .toList();
    }

    /** Softer is never silent: silence is asked for by its own key, and ends by itself. */
    private static int turned(Hall hall, Zone zone, LocalTime time) {
        var set = zone.volumeAt(time);
        return Math.clamp(set + (long) STEP * hall.sound().steps(zone.name()), Math.min(set, STEP), LOUDEST);
    }

    /** With all the zones that only a node knows, while the whole hall is silent. */
    private List<Message.VoiceZone> everywhere(Hall hall) {
        var silence = silence(hall, Message.VoiceZone.OTHERS, now.get());
        var others = new Message.VoiceZone(Message.VoiceZone.OTHERS, UNNAMED_VOLUME, silence);
        return Stream.concat(zones(hall).stream(), Stream.of(others).filter(zone -> zone.mutedSeconds() != null))
                .toList();
    }

    private static @Nullable Integer silence(Hall hall, String zone, Instant at) {
        return hall.sound()
                .silence(zone, hall.moment(at))
                .map(Loudness::seconds)
                .orElse(null);
    }

    private static int seconds(Duration left) {
        return (int) Math.max(1, left.plusMillis(999).toSeconds());
    }

    private synchronized void publish(Hall hall) {
        var epoch = hall.epoch();
        if (epoch == null) {
            return;
        }
        var shown = everywhere(hall);
        var face = face(hall, shown);
        var old = face.silent().contains(true)
                && Duration.between(publishedAt, now.get()).abs().compareTo(RENEWED) >= 0;
        if (!face.equals(published) || old) {
            published = face;
            publishedAt = now.get();
            link.send(Topic.of(Topic.Kind.VOICE), new Message.Voice(epoch, hall.sequence(), shown, banks(hall)));
        }
    }

    private static Face face(Hall hall, List<Message.VoiceZone> shown) {
        return new Face(
                hall.epoch(),
                hall.sound(),
                shown.stream().map(Message.VoiceZone::volume).toList(),
                shown.stream().map(each -> each.mutedSeconds() != null).toList());
    }

    private static List<Message.VoiceBank> banks(Hall hall) {
        return hall.sound().banks().stream()
                .map(bank -> new Message.VoiceBank(bank.name(), bank.language(), bank.hash()))
                .toList();
    }
}
