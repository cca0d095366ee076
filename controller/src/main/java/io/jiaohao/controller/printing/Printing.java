// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.printing;

import io.jiaohao.controller.access.TicketSecrets;
import io.jiaohao.controller.desk.Desk;
import io.jiaohao.controller.desk.Listener;
import io.jiaohao.controller.desk.Recorded;
import io.jiaohao.controller.desk.Waits;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Source;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.NodeId;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.link.Link;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Orders slips and hears what became of them. When the line or a printer comes up, the slips of the last minute that no printer has spoken of are
 * ordered again under their old ids: the printer prints an id once, and says again what it did.
 */
public final class Printing implements Listener, io.jiaohao.protocol.link.Listener {
    private static final Logger log = LoggerFactory.getLogger(Printing.class);
    /** Later the citizen has gone, and a slip would be picked up by somebody else. */
    private static final Duration WORTH_PRINTING = Duration.ofMinutes(1);

    private final Desk desk;
    private final Waits waits;
    private final Link link;
    private final TicketSecrets secrets;
    private final SlipTemplate template;
    private final ZoneId zone;
    private final Supplier<Optional<String>> publicUrl;

    /** Joins {@code desk} and {@code link}; {@code publicUrl} is where phones reach this hall, empty where they cannot, and answers at once. */
    public Printing(
            Desk desk,
            Waits waits,
            Link link,
            TicketSecrets secrets,
            SlipTemplate template,
            ZoneId zone,
            Supplier<Optional<String>> publicUrl) {
        this.desk = desk;
        this.waits = waits;
        this.link = link;
        this.secrets = secrets;
        this.template = template;
        this.zone = zone;
        this.publicUrl = publicUrl;
        desk.tell(this);
        link.listen(Topic.Filter.every(Topic.Kind.PRINT_DONE), this);
        link.watch(up -> {
            if (up) {
                orderAgain(desk.hall(), ticket -> true);
            }
        });
        link.listen(Topic.Filter.every(Topic.Kind.NODE), (topic, message) -> {
            if (message instanceof Message.Node node && node.online()) {
                orderAgain(desk.hall(), ticket -> topic.node().equals(ticket.printer()));
            }
        });
    }

    @Override
    public void recorded(List<Recorded> batch) {
        for (var recorded : batch) {
            for (var event : recorded.entry().events()) {
                if (event instanceof Event.TicketTaken || event instanceof Event.SlipReprinted) {
                    recorded.after()
                            .ticket(((Event.OfTicket) event).ticket())
                            .ifPresent(ticket -> order(recorded.after(), ticket));
                }
            }
        }
    }

    @Override
    public void on(Topic topic, Message message) {
        if (message instanceof Message.PrintDone done) {
            ticketOf(desk.hall(), done.id())
                    .ifPresentOrElse(
                            ticket -> report(topic, ticket, done),
                            () -> log.debug("print job {} is of no ticket of today", done.id()));
        }
    }

    /** Tells a printer that somebody looked at its slips; false where nothing can be sent to it now. Any thread. */
    public boolean looked(NodeId printer, CommandId id, boolean readable) {
        log.info("somebody found a slip of {} {}", printer, readable ? "readable" : "not readable");
        return link.send(Topic.of(Topic.Kind.READABLE, printer), new Message.PaperSeen(id, readable));
    }

    private void report(Topic topic, Ticket ticket, Message.PrintDone done) {
        if (ticket.slip() == done.outcome()) {
            return;
        }
        if (done.outcome() != Message.PrintOutcome.PRINTED) {
            log.warn(
                    "slip of {} at printer {}: {} ({})",
                    ticket.number(),
                    topic.key(),
                    done.outcome(),
                    done.reason() == null ? "" : done.reason().text());
        }
        desk.submit(
                CommandId.fresh(),
                new Source(Source.Door.MQTT, topic.node().text()),
                new Command.ReportSlip(ticket.number(), done.outcome()),
                outcome -> log.debug("slip report of {}: {}", ticket.number(), outcome));
    }

    private void orderAgain(Hall hall, Predicate<Ticket> wanted) {
        hall.tickets().forEach((number, ticket) -> {
            var age = hall.moment(hall.at()).since(ticket.taken());
            if (wanted.test(ticket) && ticket.waiting() && ticket.slip() == null && age.compareTo(WORTH_PRINTING) < 0) {
                order(hall, ticket);
            }
        });
    }

    private void order(Hall hall, Ticket ticket) {
        var printer = ticket.printer();
        var day = hall.day();
        if (printer == null || day == null || ticket.remembered()) {
            return;
        }
        var url = publicUrl
                .get()
                .map(base -> base + "/t/" + secrets.of(day, ticket.number()))
                .orElse(null);
        link.send(
                Topic.of(Topic.Kind.PRINT_JOB, printer),
                new Message.PrintJob(
                        jobId(day, ticket),
                        ticket.number(),
                        SlipText.of(template, hall, ticket, zone, waits.of(ticket.number()), url)));
    }

    /** The same slip has the same id for ever: {@code 2026-11-23.A012.1}, and {@code .2} for its first reprint. */
    static CommandId jobId(LocalDate day, Ticket ticket) {
        return new CommandId(day + "." + ticket.number() + "." + ticket.slips());
    }

    private static Optional<Ticket> ticketOf(Hall hall, CommandId job) {
        var parts = job.text().split("\\.", -1);
        if (parts.length != 3 || !parts[0].equals(String.valueOf(hall.day()))) {
            return Optional.empty();
        }
        try {
            return hall.ticket(new TicketNumber(parts[1]))
                    .filter(ticket -> parts[2].equals(Integer.toString(ticket.slips())));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
