// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings.staffroom;

import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.warnings.Level;
import io.jiaohao.controller.warnings.Warning;
import io.jiaohao.controller.warnings.telling.Channel;
import io.jiaohao.controller.warnings.telling.News;
import io.jiaohao.controller.warnings.telling.Wording;
import io.jiaohao.protocol.Message.Alert;
import io.jiaohao.protocol.Message.AlertLevel;
import io.jiaohao.protocol.Message.StaffRoom;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.link.Link;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says on {@code staffroom} what the sign in the staff room shows: the warnings that were told there and still hold, the worst first. A
 * change of a warning goes out at once, a change of its figure alone once in a while. Thread-safe.
 */
public final class StaffSign implements Channel {
    /** So that a figure that trembles does not keep the card busy. */
    private static final Duration FIGURES_EVERY = Duration.ofSeconds(30);

    private static final Duration TRIAL = Duration.ofSeconds(30);
    private static final Alert TRIED = new Alert(AlertLevel.YELLOW, "测试", "预警能送到这里");
    /** Longer titles are none of ours; a plan's names could make one. */
    private static final int LONGEST = 40;

    private final Link link;
    private final Supplier<Hall> hall;
    private final Supplier<Instant> clock;
    private List<Alert> wanted = List.of();
    private @Nullable List<Alert> shown;
    private Instant shownAt = Instant.EPOCH;
    private @Nullable Instant trialAt;

    /** Joins {@code link}. */
    public StaffSign(Link link, Supplier<Hall> hall, Supplier<Instant> clock) {
        this.link = link;
        this.hall = hall;
        this.clock = clock;
        link.watch(up -> {
            if (up) {
                again();
            }
        });
    }

    @Override
    public String name() {
        return "staffRoom";
    }

    @Override
    public synchronized void tell(List<News.OfWarning> news, List<Warning> standing) {
        wanted = standing.stream()
                .sorted(Comparator.comparing(Warning::level).reversed())
                .map(StaffSign::alert)
                .toList();
        publish();
    }

    @Override
    public synchronized void trial(News.Trial trial) {
        trialAt = trial.at();
        publish();
    }

    @Override
    public synchronized State state() {
        return new State(Sort.STAFF_ROOM, "", shown == null ? null : shownAt, null, 0, 0);
    }

    /** For a line that has just come up: nobody knows what the broker still holds. */
    private synchronized void again() {
        shown = null;
        publish();
    }

    private void publish() {
        var now = clock.get();
        var epoch = hall.get().epoch();
        var alerts = alerts(now);
        if (epoch == null || !link.connected() || !due(alerts, now)) {
            return;
        }
        shown = alerts;
        shownAt = now;
        link.send(
                Topic.of(Topic.Kind.STAFF_ROOM), new StaffRoom(epoch, hall.get().sequence(), alerts));
    }

    private List<Alert> alerts(Instant now) {
        var tried = trialAt != null && Duration.between(trialAt, now).abs().compareTo(TRIAL) < 0;
        return tried ? Stream.concat(Stream.of(TRIED), wanted.stream()).toList() : wanted;
    }

    private boolean due(List<Alert> alerts, Instant now) {
        if (shown == null || !faces(shown).equals(faces(alerts))) {
            return true;
        }
        return !shown.equals(alerts) && Duration.between(shownAt, now).abs().compareTo(FIGURES_EVERY) >= 0;
    }

    /** What changes at once: everything but the figure. */
    private static List<String> faces(List<Alert> alerts) {
        return alerts.stream().map(alert -> alert.level() + alert.title()).toList();
    }

    private static Alert alert(Warning warning) {
        return new Alert(level(warning.level()), cut(Wording.title(warning)), cut(Wording.detail(warning)));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static AlertLevel level(Level level) {
        return switch (level) {
            case YELLOW -> AlertLevel.YELLOW;
            case ORANGE -> AlertLevel.ORANGE;
            case RED -> AlertLevel.RED;
        };
    }
}
