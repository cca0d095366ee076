// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.voice;

import io.jiaohao.controller.desk.Listener;
import io.jiaohao.controller.desk.Recorded;
import io.jiaohao.controller.hall.Entry;
import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.WindowNumber;
import io.jiaohao.protocol.link.Link;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Announces calls and recalls, each once; what was announced before a restart is not announced again; and a number whose slip
 * did not come out. Nothing is said for missed numbers or of priority.
 */
public final class Voice implements Listener {
    /** A sentence that waits longer than this would send people to a window that has gone on. */
    private static final int TTL_SECONDS = 60;

    /** Of the eight digits that an epoch has. */
    private static final int EPOCH_LENGTH = 8;

    private final Link link;

    public Voice(Link link) {
        this.link = link;
    }

    @Override
    public void recorded(List<Recorded> batch) {
        for (var recorded : batch) {
            var entry = recorded.entry();
            for (var n = 0; n < entry.events().size(); n++) {
                sentence(new Said(entry, n, recorded.after()))
                        .ifPresent(announce -> link.send(Topic.of(Topic.Kind.ANNOUNCE), announce));
            }
        }
    }

    /** The {@code n}-th event of an entry. */
    record Said(Entry entry, int n, Hall after) {
        Event event() {
            return entry.events().get(n);
        }

        long revision() {
            return entry.sequence();
        }

        /**
         * The same for the same entry, and for no other: where a state was wiped or put back, the journal counts the same numbers
         * again, at another time, and nodes that remember an id would keep silent.
         */
        String id() {
            return "a-" + run() + '-' + entry.at().getEpochSecond() + '-' + revision() + '-' + n;
        }

        String run() {
            var epoch = Objects.requireNonNullElse(after.epoch(), "");
            return epoch.substring(0, Math.min(EPOCH_LENGTH, epoch.length()));
        }
    }

    /** The announcement that an event asks for. */
    static Optional<Message.Announce> sentence(Said said) {
        return switch (said.event()) {
            case Event.TicketCalled called -> Optional.of(call(said, called.ticket(), called.window()));
            case Event.TicketResumed resumed -> Optional.of(call(said, resumed.ticket(), resumed.window()));
            case Event.TicketRecalled recalled -> {
                var place = place(said.after(), recalled.window());
                yield Optional.of(announce(
                        said,
                        Sentences.recall(recalled.ticket(), place),
                        Sentences.recallEn(recalled.ticket(), place),
                        recalled.ticket(),
                        recalled.window(),
                        Message.AnnounceKind.RECALL));
            }
            case Event.ControllerStarted started ->
                started.lastHeard() != null && somebodyWaits(said.after())
                        ? Optional.of(announce(
                                said,
                                Sentences.RESTORED,
                                Sentences.RESTORED_EN,
                                null,
                                null,
                                Message.AnnounceKind.NOTICE))
                        : Optional.empty();
            case Event.SlipReported reported -> MissingSlip.sentence(said, reported);
            case Event.NoticeSaid notice -> Optional.of(notice(said, notice.text()));
            case Event.OfVoice other -> Optional.empty();
            case Event.OfNotice other -> Optional.empty();
            case Event.OfTicket other -> Optional.empty();
            case Event.OfWindow other -> Optional.empty();
            case Event.OfAppointment other -> Optional.empty();
            case Event.PinSet other -> Optional.empty();
            case Event.FiguresNoted other -> Optional.empty();
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

    /** In the one language in which somebody wrote it. */
    private static Message.Announce notice(Said said, String text) {
        return new Message.Announce(
                said.id(),
                said.revision(),
                TTL_SECONDS,
                text,
                Map.of("zh", text),
                null,
                null,
                null,
                Message.AnnounceKind.NOTICE);
    }

    private static boolean somebodyWaits(Hall hall) {
        return hall.open() && hall.plan().services().stream().anyMatch(service -> hall.waiting(service.code()) > 0);
    }

    /** A visit that goes on after a hold is called like any other. */
    private static Message.Announce call(Said said, TicketNumber ticket, WindowNumber window) {
        var place = place(said.after(), window);
        return announce(
                said,
                Sentences.call(ticket, place),
                Sentences.callEn(ticket, place),
                ticket,
                window,
                Message.AnnounceKind.CALL);
    }

    /** A window by its number, a desk by its name. */
    private static Sentences.Place place(Hall hall, WindowNumber number) {
        return hall.plan()
                .window(number)
                .filter(WindowPlan::desk)
                .map(desk -> Sentences.Place.desk(number, desk.name()))
                .orElseGet(() -> Sentences.Place.window(number));
    }

    private static Message.Announce announce(
            Said said,
            String zh,
            String en,
            @Nullable TicketNumber ticket,
            @Nullable WindowNumber window,
            Message.AnnounceKind kind) {
        var language = ticket == null
                ? null
                : said.after()
                        .ticket(ticket)
                        .map(Ticket::language)
                        .filter(own -> !own.equals("zh"))
                        .orElse(null);
        return new Message.Announce(
                said.id(),
                said.revision(),
                TTL_SECONDS,
                zh,
                Map.of("zh", zh, "en", en),
                ticket,
                window,
                language,
                kind);
    }
}
