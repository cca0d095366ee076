// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.voice;

import io.jiaohao.controller.desk.Listener;
import io.jiaohao.controller.desk.Recorded;
import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.WindowNumber;
import io.jiaohao.protocol.link.Link;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Announces calls and recalls, each once; what was announced before a restart is not announced again. Nothing is said for missed
 * numbers or of priority.
 */
public final class Voice implements Listener {
    /** A sentence that waits longer than this would send people to a window that has gone on. */
    private static final int TTL_SECONDS = 60;

    private final Link link;

    public Voice(Link link) {
        this.link = link;
    }

    @Override
    public void recorded(List<Recorded> batch) {
        for (var recorded : batch) {
            var entry = recorded.entry();
            for (var n = 0; n < entry.events().size(); n++) {
                sentence(entry.events().get(n), recorded.after(), entry.sequence(), n)
                        .ifPresent(announce -> link.send(Topic.of(Topic.Kind.ANNOUNCE), announce));
            }
        }
    }

    /** The announcement that an event asks for. */
    static Optional<Message.Announce> sentence(Event event, Hall after, long revision, int n) {
        return switch (event) {
            case Event.TicketCalled called ->
                Optional.of(announce(
                        revision,
                        n,
                        Sentences.call(called.ticket(), called.window()),
                        Sentences.callEn(called.ticket(), called.window()),
                        called.ticket(),
                        called.window()));
            case Event.TicketRecalled recalled ->
                Optional.of(announce(
                        revision,
                        n,
                        Sentences.recall(recalled.ticket(), recalled.window()),
                        Sentences.recallEn(recalled.ticket(), recalled.window()),
                        recalled.ticket(),
                        recalled.window()));
            case Event.ControllerStarted started ->
                started.lastHeard() != null && somebodyWaits(after)
                        ? Optional.of(announce(revision, n, Sentences.RESTORED, Sentences.RESTORED_EN, null, null))
                        : Optional.empty();
            case Event.TicketResumed resumed ->
                Optional.of(announce(
                        revision,
                        n,
                        Sentences.call(resumed.ticket(), resumed.window()),
                        Sentences.callEn(resumed.ticket(), resumed.window()),
                        resumed.ticket(),
                        resumed.window()));
            case Event.OfTicket other -> Optional.empty();
            case Event.OfWindow other -> Optional.empty();
            case Event.OfAppointment other -> Optional.empty();
            case Event.PinSet other -> Optional.empty();
            case Event.ServiceLeft other -> Optional.empty();
            case Event.ServiceServed other -> Optional.empty();
            case Event.HoursTurned other -> Optional.empty();
            case Event.PriorityShareHigh other -> Optional.empty();
            case Event.DayOpened other -> Optional.empty();
            case Event.DayClosed other -> Optional.empty();
            case Event.PlanApplied other -> Optional.empty();
            case Event.ClockCorrected other -> Optional.empty();
            case Event.DamageFound other -> Optional.empty();
            case Event.Answered other -> Optional.empty();
        };
    }

    private static boolean somebodyWaits(Hall hall) {
        return hall.open() && hall.plan().services().stream().anyMatch(service -> hall.waiting(service.code()) > 0);
    }

    private static Message.Announce announce(
            long revision, int n, String zh, String en, @Nullable TicketNumber ticket, @Nullable WindowNumber window) {
        return new Message.Announce(
                "a-" + revision + "-" + n, revision, TTL_SECONDS, zh, Map.of("zh", zh, "en", en), ticket, window);
    }
}
