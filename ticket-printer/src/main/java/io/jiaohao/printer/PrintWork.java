// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer;

import io.jiaohao.printer.port.PortState;
import io.jiaohao.printer.port.PrintResult;
import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.Message.PrintJob;
import io.jiaohao.protocol.Reason;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that prints: one job after the other from a bounded queue, and a look at the printer in between. A job that meets a printer
 * without paper stays in hand, not a byte of it sent, until there is some or the job is too old. Every job has exactly one outcome,
 * whatever happens. Jobs are handed in on any thread.
 */
final class PrintWork implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PrintWork.class);

    /** Nobody waits longer for a slip than these take. */
    private static final int WAITING = 50;

    private static final Reason BUSY = new Reason("PRINTER_BUSY", "等待打印的小票太多,请稍后重新打印。");
    private static final Reason STUMBLED = new Reason("PRINTER_STUMBLED", "打印程序出错了,请看出纸口是否已出票,没有就重新打印。");
    private static final Reason STOPPING = new Reason("PRINTER_STOPPING", "打印程序正在停止,请稍后重新打印。");
    private static final Reason STOPPED = new Reason("PRINTER_STOPPED", "打印途中程序停止了,请看出纸口是否已出票。");

    /** How long the thread may sleep over a wish to stop. */
    private static final long NAP_MILLIS = 200;

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** A printer for whose paper somebody waits is asked so often. */
    private static final Duration SOON = Duration.ofSeconds(1);

    /** A job and until when it is worth printing, by {@link System#nanoTime}. */
    private record Order(PrintJob job, long until) {
        boolean tooOld() {
            return System.nanoTime() - until >= 0;
        }
    }

    private final PrinterConfig config;
    private final SlipPress press;
    private final Outcomes outcomes;
    private final Consumer<PortState> told;
    private final BlockingQueue<Order> waiting = new ArrayBlockingQueue<>(WAITING);
    private final AtomicReference<@Nullable Order> inHand = new AtomicReference<>();
    private final Thread worker = new Thread(this::work, "printer");
    private long nextLook = System.nanoTime();
    private volatile boolean begun;
    private volatile boolean stopping;

    /** Works from {@link #start} on; {@code told} hears how the printer is. */
    PrintWork(PrinterConfig config, SlipPress press, Outcomes outcomes, Consumer<PortState> told) {
        this.config = config;
        this.press = press;
        this.outcomes = outcomes;
        this.told = told;
    }

    void start() {
        worker.start();
    }

    /** A job that may have come before. */
    void take(PrintJob job) {
        if (!outcomes.isNew(job)) {
            return;
        }
        var order = new Order(job, System.nanoTime() + config.hold().toNanos());
        if (!waiting.offer(order)) {
            outcomes.finish(job, PrintResult.failed(BUSY));
        } else if (stopping && waiting.remove(order)) {
            outcomes.finish(job, PrintResult.failed(STOPPING));
        }
    }

    private void work() {
        while (!stopping) {
            try {
                step();
            } catch (InterruptedException stopped) {
                return;
            } catch (Throwable e) {
                LOG.error("the printer's thread stumbled and goes on", e);
            }
        }
    }

    private void step() throws InterruptedException {
        var held = inHand.get();
        var order = held == null ? waiting.poll(NAP_MILLIS, TimeUnit.MILLISECONDS) : held;
        if (held != null) {
            TimeUnit.MILLISECONDS.sleep(NAP_MILLIS);
        }
        if (order != null && (held == null || held.tooOld() || press.state().state() == DeviceState.READY)) {
            print(order);
        } else if (System.nanoTime() - nextLook >= 0) {
            nextLook = System.nanoTime() + pause(held != null).toNanos();
            press.look();
            press.test();
        }
        told.accept(press.state());
    }

    private Duration pause(boolean somebodyWaits) {
        return somebodyWaits && config.poll().compareTo(SOON) > 0 ? SOON : config.poll();
    }

    private void print(Order order) throws InterruptedException {
        begun = false;
        inHand.set(order);
        var result = printed(order.job());
        if (!result.wantsPaper() || order.tooOld()) {
            settle(order, result);
        } else {
            LOG.info("slip {} waits for paper", order.job().ticket());
            nextLook = System.nanoTime() + pause(true).toNanos();
        }
    }

    private PrintResult printed(PrintJob job) throws InterruptedException {
        try {
            return press.print(job.slip(), () -> {
                begun = true;
                outcomes.begins(job.id());
            });
        } catch (RuntimeException | Error e) {
            LOG.error("slip {} could not be printed", job.ticket(), e);
            return ended(STUMBLED, STUMBLED);
        }
    }

    /** What can be said of a job that ended otherwise than by what the printer said. */
    private PrintResult ended(Reason before, Reason during) {
        return begun ? PrintResult.unknown(during) : PrintResult.failed(before);
    }

    /** Whoever comes first says what became of it. */
    private void settle(Order order, PrintResult result) {
        if (inHand.compareAndSet(order, null)) {
            outcomes.finish(order.job(), result);
        }
    }

    /**
     * Lets a slip that is being printed come out, and says so; says of those behind it that they will not. Takes {@code printMillis} and
     * four seconds at most.
     */
    @Override
    public void close() {
        stopping = true;
        try {
            if (!worker.join(config.port().print().plus(PATIENCE))) {
                worker.interrupt();
                worker.join(PATIENCE);
            }
        } catch (InterruptedException e) {
            worker.interrupt();
        }
        var left = inHand.get();
        if (left != null) {
            settle(left, ended(STOPPING, STOPPED));
        }
        for (var order = waiting.poll(); order != null; order = waiting.poll()) {
            outcomes.finish(order.job(), PrintResult.failed(STOPPING));
        }
    }
}
