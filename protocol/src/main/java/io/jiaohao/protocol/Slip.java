// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a slip; the printer lays it out. Sentences are ready to print, in the ticket's language.
 *
 * @param hall the hall's name, on top
 * @param service full name of the service
 * @param windows where it is served: {@code 3号、4号窗口}
 * @param ahead 前面还有6人, or 请留意,马上就到您
 * @param forecast 预计10:20—10:35叫号,仅供参考; absent until the forecast has learnt
 * @param notes sentences below: materials, where to wait, what happens when missed, validity
 * @param url what the QR says; absent where no phone could reach it
 * @param footer 监督电话 …
 * @param takenAt when, ready to print
 * @param priority prints 优先, never the class
 * @param reprint prints 补打
 * @param order from top to bottom, as the hall wants it; absent: as the fields stand here
 */
public record Slip(
        String hall,
        String service,
        TicketNumber ticket,
        String windows,
        String ahead,
        @Nullable String forecast,
        List<String> notes,
        @Nullable String url,
        @Nullable String footer,
        String takenAt,
        boolean priority,
        boolean reprint,
        @Nullable List<SlipPart> order) {
    public Slip {
        notes = List.copyOf(notes);
        order = order == null ? null : List.copyOf(order);
    }

    /** In the usual order. */
    public Slip(
            String hall,
            String service,
            TicketNumber ticket,
            String windows,
            String ahead,
            @Nullable String forecast,
            List<String> notes,
            @Nullable String url,
            @Nullable String footer,
            String takenAt,
            boolean priority,
            boolean reprint) {
        this(hall, service, ticket, windows, ahead, forecast, notes, url, footer, takenAt, priority, reprint, null);
    }
}
