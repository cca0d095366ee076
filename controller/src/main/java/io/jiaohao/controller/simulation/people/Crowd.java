// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.simulation.people;

import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import io.jiaohao.protocol.link.Link;
import io.jiaohao.protocol.link.PahoLink;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The people of a day: citizens who take their numbers at the given times, and a clerk at each window. Hall time is divided by the
 * pace; nothing else is.
 */
public final class Crowd implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Crowd.class);
    private static final int TRIES = 20;

    private final Doors doors;
    private final String kiosk;
    private final double pace;
    private final ScheduledExecutorService later = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().daemon().name("people-", 0).factory());
    private final Map<TicketNumber, Visit> visits = new ConcurrentHashMap<>();
    private final Set<TicketNumber> endedTickets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger toCome = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final Link link;

    /** Joins a hall through its doors; numbers are taken at {@code kiosk}. */
    public Crowd(Doors doors, String kiosk, double pace) {
        this.doors = doors;
        this.kiosk = kiosk;
        this.pace = pace;
        this.link = new PahoLink(doors.line("desk"));
    }

    /** Puts a clerk at each window; they begin when the line is up. */
    public void staff(List<WindowNumber> windows) {
        windows.forEach(window -> new Clerk(window, link, this));
        link.open();
    }

    /** Lets {@code visits} come, each {@code taken} minus {@code begins} of hall time from now. */
    public void come(List<Visit> visits, Duration begins) {
        toCome.addAndGet(visits.size());
        visits.forEach(visit -> after(visit.taken().minus(begins), () -> take(visit, CommandId.fresh(), 1)));
    }

    /** How many of those who were to come have been served or missed. */
    public int ended() {
        return ended.get();
    }

    /** Whether everybody has come and gone. */
    public boolean done() {
        return ended.get() >= toCome.get();
    }

    Visit visit(TicketNumber ticket) {
        return visits.getOrDefault(ticket, new Visit("", false, Duration.ZERO, Duration.ofSeconds(60), false));
    }

    void visitEnded(TicketNumber ticket) {
        if (endedTickets.add(ticket)) {
            ended.incrementAndGet();
        }
    }

    /** Runs {@code task} after so much hall time. */
    void after(Duration hallTime, Runnable task) {
        var unused = later.schedule(
                () -> guarded(task), Math.max(0, (long) (hallTime.toNanos() / pace)), TimeUnit.NANOSECONDS);
    }

    /** Runs {@code task} after so many real milliseconds: for what the network needs, which no pace makes faster. */
    void afterMillis(long millis, Runnable task) {
        var unused = later.schedule(() -> guarded(task), millis, TimeUnit.MILLISECONDS);
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            log.error("a simulated person stumbled", e);
        }
    }

    /** Repeats itself under its own id until it is answered, as a kiosk does. */
    private void take(Visit visit, CommandId id, int times) {
        try {
            var answer = doors.post(
                    kiosk,
                    "/api/v1/tickets",
                    Map.of("id", id.text(), "service", visit.service(), "priority", visit.priority(), "kiosk", kiosk));
            visits.put(new TicketNumber(answer.path("ticket").asText()), visit);
        } catch (IOException e) {
            if (times < TRIES) {
                afterMillis(250, () -> take(visit, id, times + 1));
            } else {
                log.warn("a citizen got no number: {}", e.getMessage());
                ended.incrementAndGet();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        later.shutdownNow();
        link.close();
    }
}
