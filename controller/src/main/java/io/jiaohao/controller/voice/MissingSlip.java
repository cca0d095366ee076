// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.voice;

import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.ticket.Origin;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Message.PrintOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The number of somebody who stands at the kiosk without a slip, said aloud: a kiosk's browser seldom has a voice of its own. Once for
 * each ticket, however often its printer fails, and only while its citizen can still be there. Pure.
 */
final class MissingSlip {
    /** Others' calls come first; after that nobody stands there any more. */
    private static final int TTL_SECONDS = 30;

    /** As long as the kiosk shows a number, and a little for the printer's last word. */
    private static final Duration STANDS_THERE = Duration.ofMinutes(2);

    private MissingSlip() {}

    static Optional<Message.Announce> sentence(Voice.Said said, Event.SlipReported reported) {
        return said.after()
                .ticket(reported.ticket())
                .filter(ticket -> reported.outcome() != PrintOutcome.PRINTED)
                .filter(ticket -> wanted(ticket, said.entry().at()))
                .map(ticket -> announce(said, ticket, reported.outcome() == PrintOutcome.FAILED));
    }

    /** Whoever was called, or needs no slip, or has the guide beside them, hears nothing. */
    private static boolean wanted(Ticket ticket, Instant now) {
        return ticket.request().origin() == Origin.KIOSK
                && ticket.printer() != null
                && ticket.slips() == 1
                && ticket.waiting()
                && !ticket.remembered()
                && Duration.between(ticket.taken().at(), now).compareTo(STANDS_THERE) <= 0;
    }

    /** Of a ticket, so that its call takes the place of this where both wait to be spoken. */
    private static Message.Announce announce(Voice.Said said, Ticket ticket, boolean certain) {
        var number = ticket.number();
        var zh = Sentences.noSlip(number, certain);
        return new Message.Announce(
                "s-" + said.run() + '-' + ticket.taken().at().getEpochSecond() + '-' + number,
                said.revision(),
                TTL_SECONDS,
                zh,
                Map.of("zh", zh, "en", Sentences.noSlipEn(number, certain)),
                number,
                null,
                ticket.language().equals("zh") ? null : ticket.language(),
                Message.AnnounceKind.NOTICE);
    }
}
