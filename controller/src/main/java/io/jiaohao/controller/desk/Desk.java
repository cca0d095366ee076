// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.desk;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Decision;
import io.jiaohao.controller.hall.Entry;
import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Order;
import io.jiaohao.controller.hall.Source;
import io.jiaohao.protocol.CommandId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer of the hall. Orders wait in a bounded queue; its thread takes all that wait, decides and appends each, forces the
 * journal once, and only then answers and tells the listeners (group commit). {@link #submit} and {@link #hall} may be called from
 * any thread. A rule that throws is logged and answered, and the desk goes on; a journal that fails ends the process, because
 * nothing may be answered that is not on the medium.
 */
public final class Desk implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Desk.class);
    /** For the bench: id, and nanoseconds at which an order came, was decided, and was on the medium. */
    private static final Logger timing = LoggerFactory.getLogger("io.jiaohao.timing");

    private static final int QUEUE = 1024;
    private static final int OF_ONE_SENDER = 64;
    private static final int BATCH = 256;
    private static final Duration SMALLEST_STEP = Duration.ofSeconds(2);
    private static final Duration QUIET = Duration.ofSeconds(5);

    /** {@code came}: by {@link System#nanoTime}. */
    private record Waiting(CommandId id, Source by, Command command, Consumer<Outcome> then, long came) {}

    private record Answered(Consumer<Outcome> then, Outcome outcome) {}

    /** Nobody's order; only wakes the desk so that it sees that it is closing. */
    private final Waiting wake = new Waiting(CommandId.fresh(), Source.SELF, new Command.CloseDay(), outcome -> {}, 0);

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(QUEUE);
    private final Shares shares = new Shares(OF_ONE_SENDER);
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final RememberedRefusals refusals = new RememberedRefusals();
    private final Journal journal;
    private final Clock clock;
    private final Consumer<Throwable> fatal;
    private final Thread thread = Thread.ofPlatform().name("desk").unstarted(this::run);
    private volatile Hall forced;
    private volatile boolean closing;
    private volatile Waits waits = Waits.UNKNOWN;
    private Hall working;
    private Instant quiet = Instant.EPOCH;

    /**
     * Makes a desk; {@link #open} starts it.
     *
     * @param hall as recovered from the journal
     * @param fatal called once when the journal fails; it must end the process
     */
    public Desk(Hall hall, Journal journal, Clock clock, Consumer<Throwable> fatal) {
        this.forced = hall;
        this.working = hall;
        this.journal = journal;
        this.clock = clock;
        this.fatal = fatal;
    }

    /** Adds a listener, which hears everything recorded from the next batch on. */
    public void tell(Listener listener) {
        listeners.add(listener);
    }

    /** Whose forecast a number is decided with; before it is set, and before it has learnt, none. */
    public void foresee(Waits forecast) {
        waits = forecast;
    }

    /** Whose forecast numbers are decided with. */
    public Waits waits() {
        return waits;
    }

    public void open() {
        thread.start();
    }

    /**
     * Hands an order over.
     *
     * @param then told the outcome, mostly on the desk's thread: it must not block
     */
    public void submit(CommandId id, Source by, Command command, Consumer<Outcome> then) {
        var waiting = new Waiting(id, by, command, then, System.nanoTime());
        if (closing) {
            then.accept(Outcome.CLOSING);
        } else if (!shares.take(by)) {
            then.accept(Outcome.BUSY);
        } else if (!queue.offer(waiting)) {
            shares.give(by);
            then.accept(Outcome.BUSY);
        } else if (closing && queue.remove(waiting)) {
            shares.give(by);
            // the desk may have looked at its queue for the last time just before
            then.accept(Outcome.CLOSING);
        }
    }

    /** Hands an order over; the future is completed on the desk's thread, and whoever waits for it must not block that. */
    public CompletableFuture<Outcome> submit(CommandId id, Source by, Command command) {
        var answer = new CompletableFuture<Outcome>();
        submit(id, by, command, answer::complete);
        return answer;
    }

    /** The hall as it stands on the medium. */
    public Hall hall() {
        return forced;
    }

    /** Finishes what waits and ends the thread. */
    @Override
    public void close() {
        closing = true;
        if (thread.getState() == Thread.State.NEW) {
            return;
        }
        // where the queue is full the desk is awake anyway
        var unused = queue.offer(wake);
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        var batch = new ArrayList<Waiting>(BATCH);
        while (!closing || !queue.isEmpty()) {
            try {
                // never woken by an interrupt: that would close the journal's channel under its feet
                var first = queue.poll(1, TimeUnit.SECONDS);
                if (first != null) {
                    batch.add(first);
                }
                queue.drainTo(batch, BATCH - batch.size());
                batch.remove(wake);
                batch.forEach(each -> shares.give(each.by()));
                serve(batch);
            } catch (InterruptedException unwanted) {
                log.warn("somebody interrupted the desk; it goes on");
            } catch (IOException | RuntimeException | Error e) {
                log.error("journal failed, the controller stops and starts again from disk", e);
                fatal.accept(e);
                return;
            }
            batch.clear();
        }
    }

    private void serve(List<Waiting> batch) throws IOException {
        var recorded = new ArrayList<Recorded>();
        var answers = new ArrayList<Answered>(batch.size());
        var room = journal.hasRoom();
        if (room) {
            followClock(recorded);
        }
        for (var waiting : batch) {
            answers.add(new Answered(waiting.then(), room ? decide(waiting, recorded) : Outcome.NO_ROOM));
        }
        var decided = System.nanoTime();
        if (!recorded.isEmpty()) {
            journal.force();
            forced = working;
        }
        var onMedium = System.nanoTime();
        if (!recorded.isEmpty()) {
            var told = List.copyOf(recorded);
            tellAll(listener -> listener.recorded(told));
        }
        answers.forEach(Desk::answer);
        if (recorded.isEmpty()) {
            quiet();
        }
        batch.forEach(waiting -> timing.debug("{} {} {} {}", waiting.id(), waiting.came(), decided, onMedium));
    }

    private @Nullable Duration forecast(Command command) {
        return command instanceof Command.Take take
                ? waits.next(take.service(), take.priority())
                        .map(wait -> Duration.ofSeconds(wait.seconds()))
                        .orElse(null)
                : null;
    }

    private Outcome decide(Waiting waiting, List<Recorded> recorded) throws IOException {
        var order = new Order(waiting.id(), waiting.by(), now(), waiting.command(), forecast(waiting.command()));
        var refused = refusals.of(order);
        if (refused.isPresent()) {
            return refused.get();
        }
        Decision decision;
        Entry entry;
        Hall next;
        try {
            decision = Hall.decide(working, order);
            entry = entryOf(order, decision);
            next = Hall.evolve(working, entry);
        } catch (RuntimeException e) {
            log.error(
                    "{} from {} made the rules fail", order.command().getClass().getSimpleName(), order.by(), e);
            return Outcome.FAULT;
        }
        return switch (decision) {
            case Decision.Repeated repeated ->
                new Outcome.Done(repeated.answer(), working.sequence(), order.at(), true);
            case Decision.Refused r -> refused(order, r);
            case Decision.Accepted accepted -> {
                append(entry, next, recorded);
                yield new Outcome.Done(accepted.answer(), entry.sequence(), entry.at(), false);
            }
        };
    }

    private Outcome refused(Order order, Decision.Refused decision) {
        var outcome = new Outcome.Refused(decision.refusal().reason());
        refusals.keep(order, outcome);
        return outcome;
    }

    private Entry entryOf(Order order, Decision decision) {
        var events = decision instanceof Decision.Accepted accepted ? accepted.events() : List.<Event>of();
        return new Entry(working.sequence() + 1, order.at(), order.by(), events);
    }

    private void append(Entry entry, Hall next, List<Recorded> recorded) throws IOException {
        journal.append(entry);
        working = next;
        recorded.add(new Recorded(entry, next));
    }

    /** Time never goes back, but by an event that says so. */
    private Instant now() {
        var now = clock.now();
        return now.isBefore(working.at()) ? working.at() : now;
    }

    private void followClock(List<Recorded> recorded) throws IOException {
        var step = clock.stepped();
        if (step.abs().compareTo(SMALLEST_STEP) < 0) {
            return;
        }
        log.warn("the clock of this machine stepped by {}; waits and handling times are not touched", step);
        var order = new Order(CommandId.fresh(), Source.SELF, clock.now(), new Command.CorrectClock(step));
        var entry = entryOf(order, Hall.decide(working, order));
        append(entry, Hall.evolve(working, entry), recorded);
    }

    private static void answer(Answered answered) {
        try {
            answered.then().accept(answered.outcome());
        } catch (RuntimeException e) {
            log.error("an answer could not be given; the others are given all the same", e);
        }
    }

    private void quiet() {
        var now = now();
        if (Duration.between(quiet, now).abs().compareTo(QUIET) >= 0) {
            quiet = now;
            tellAll(listener -> listener.quiet(now));
        }
    }

    private void tellAll(Consumer<Listener> what) {
        for (var listener : listeners) {
            try {
                what.accept(listener);
            } catch (RuntimeException e) {
                log.error("a listener of the desk failed; the others are told all the same", e);
            }
        }
    }
}
