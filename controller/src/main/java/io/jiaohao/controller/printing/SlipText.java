// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.printing;

import io.jiaohao.controller.desk.Waits;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.protocol.Slip;
import io.jiaohao.protocol.SlipPart;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What stands on the slip of a ticket, in its language and as the hall's template wants it. Pure; for one slip. */
final class SlipText {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final SlipTemplate template;
    private final Hall hall;
    private final Ticket ticket;
    private final SlipWords words;
    private final Optional<Service> service;
    private final @Nullable String url;
    private final List<String> notes = new ArrayList<>();
    private final List<SlipPart> order = new ArrayList<>();

    private SlipText(SlipTemplate template, Hall hall, Ticket ticket, @Nullable String url) {
        this.template = template;
        this.hall = hall;
        this.ticket = ticket;
        this.url = url;
        this.words = SlipWords.of(ticket.language());
        this.service = hall.plan().service(ticket.service());
    }

    /**
     * The slip of a ticket.
     *
     * @param wait as forecast; absent where nothing was learnt yet
     * @param url what its QR says; absent where phones cannot reach it
     */
    static Slip of(
            SlipTemplate template,
            Hall hall,
            Ticket ticket,
            ZoneId zone,
            Optional<Waits.Wait> wait,
            @Nullable String url) {
        return new SlipText(template, hall, ticket, url).slip(zone, wait);
    }

    private Slip slip(ZoneId zone, Optional<Waits.Wait> wait) {
        template.lines().forEach(this::add);
        var complaints = hall.plan().complaints();
        return new Slip(
                template.titleOr(hall.plan().hall(), words == SlipWords.EN),
                service.map(words::service).orElse(ticket.service().text()),
                ticket.number(),
                windows(),
                words.ahead(hall.ahead(ticket)),
                wait.filter(some -> ticket.waiting())
                        .map(some -> ForecastText.of(hall, ticket, some, zone, words))
                        .orElse(null),
                notes,
                url,
                complaints.isBlank() ? null : words.complaints(complaints),
                STAMP.format(ticket.taken().at().atZone(zone)),
                ticket.priority(),
                ticket.slips() > 1,
                order);
    }

    private void add(SlipTemplate.Line line) {
        switch (line) {
            case TITLE -> order.add(SlipPart.HALL);
            case SERVICE -> order.add(SlipPart.SERVICE);
            case NUMBER -> order.add(SlipPart.NUMBER);
            case AHEAD -> order.add(SlipPart.AHEAD);
            case FORECAST -> order.add(SlipPart.FORECAST);
            case WINDOWS -> order.add(SlipPart.WINDOWS);
            case RULE -> order.add(SlipPart.RULE);
            case ITEMS -> note(ticket.items() > 1, () -> words.items(ticket.items()));
            case MATERIALS -> materials(service.map(words::papers).orElse(List.of()));
            case WATCH -> note(true, words::watch);
            case MISSED -> note(true, () -> words.missed(hall.plan().policy()));
            case TODAY -> note(true, words::today);
            case NOTICE -> notice(template.notice(words == SlipWords.EN));
            case QR -> qr();
            case COMPLAINTS -> order.add(SlipPart.FOOTER);
            case TIME -> order.add(SlipPart.TAKEN_AT);
        }
    }

    private void note(boolean wanted, Supplier<String> sentence) {
        if (wanted) {
            notes.add(sentence.get());
            order.add(SlipPart.NOTE);
        }
    }

    /** Above the QR that only opens in the hall's own network: how to get there. */
    private void qr() {
        note(url != null && !template.wifi().isBlank(), () -> words.wifi(template.wifi()));
        order.add(SlipPart.QR);
    }

    private void notice(String sentence) {
        note(!sentence.isBlank(), () -> sentence);
    }

    private void materials(List<String> papers) {
        switch (template.materials()) {
            case SENTENCE -> note(!papers.isEmpty(), () -> words.materials(papers));
            case LIST -> {
                note(!papers.isEmpty(), words::bring);
                for (var paper : papers) {
                    notes.add(paper);
                    order.add(SlipPart.ITEM);
                }
            }
        }
    }

    private String windows() {
        var windows = hall.plan().windowsOf(ticket.service());
        var numbers = windows.stream()
                .filter(window -> !window.desk())
                .map(window -> window.number().value())
                .sorted()
                .map(String::valueOf)
                .toList();
        var desks =
                windows.stream().filter(WindowPlan::desk).map(WindowPlan::name).toList();
        return words.windows(numbers, desks);
    }
}
