// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer;

import io.jiaohao.printer.escpos.DotFont;
import io.jiaohao.printer.escpos.EscPosEncoder;
import io.jiaohao.printer.jobs.JobBook;
import io.jiaohao.printer.port.PortState;
import io.jiaohao.printer.port.PrintResult;
import io.jiaohao.printer.port.PrinterPort;
import io.jiaohao.printer.slip.SlipLayout;
import io.jiaohao.printer.slip.TestSlip;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.Message.PrintDone;
import io.jiaohao.protocol.Message.PrintJob;
import io.jiaohao.protocol.NodeId;
import io.jiaohao.protocol.Reason;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.link.Link;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running printer node. Orders arrive on the link's thread and wait in a bounded queue; one thread prints them, one after the other, and
 * asks the printer how it is in between.
 */
final class PrinterNode implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PrinterNode.class);

    /** More than a morning of slips: an order comes again within a minute or never. */
    private static final int REMEMBERED = 2_000;

    /** Nobody waits longer for a slip than these take. */
    private static final int WAITING = 50;

    private static final Reason BUSY = new Reason("PRINTER_BUSY", "等待打印的小票太多,请稍后重新打印。");
    private static final Reason UNPRINTABLE = new Reason("SLIP_UNPRINTABLE", "这张小票无法排版,请联系管理员。");

    private static final Reason STOPPING = new Reason("PRINTER_STOPPING", "打印程序正在停止,请稍后重新打印。");

    /** Where there are only buttons, a blank slip leaves its citizen with nothing; a screen shows the number too. */
    private static final String RESTS = "开过打印机上盖,还没有人确认小票看得清,按钮暂停取号:请看出纸口的试印小票,看得清就在设备页按“看得清”,看不清请重新装纸。";

    /** How long the printer's thread may sleep over a wish to stop. */
    private static final long NAP_MILLIS = 200;

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final PrinterConfig config;
    private final Link link;
    private final NodeId id;
    private final Devices devices;
    private final @Nullable KioskNode kiosk;
    private final SlipLayout layout;
    private final EscPosEncoder encoder;
    private final PaperCheck check;
    private final EventLoopGroup loops = new NioEventLoopGroup(1);
    private final PrinterPort port;
    private final JobBook book = new JobBook(REMEMBERED);
    private final @Nullable JobFile memory;
    private final BlockingQueue<PrintJob> waiting = new ArrayBlockingQueue<>(WAITING);
    private final Thread worker = new Thread(this::work, "printer");
    private String hall = "";
    private @Nullable CommandId lastLook;
    private volatile boolean closed;

    /** Puts everything together and begins. */
    PrinterNode(PrinterConfig config, Link link, String version) {
        this.config = config;
        this.link = link;
        this.id = config.broker().user();
        this.devices = new Devices(link, id, version);
        this.layout = new SlipLayout(config.dots());
        this.encoder = new EscPosEncoder(config.style(), DotFont::load);
        this.check = new PaperCheck(config.testSlip());
        this.port = new PrinterPort(config.port(), loops, System::nanoTime, check::seen);
        this.memory = memory(config.memory());
        this.kiosk = kiosk(config.kiosk());
        told(port.state());
        link.listen(Topic.Filter.only(Topic.of(Topic.Kind.PRINT_JOB, id)), (topic, message) -> ordered(message));
        link.listen(Topic.Filter.only(Topic.of(Topic.Kind.READABLE, id)), (topic, message) -> looked(message));
        link.listen(Topic.Filter.only(Topic.of(Topic.Kind.CONTROLLER)), (topic, message) -> controller(message));
        link.watch(up -> {
            if (up) {
                devices.tell();
            }
        });
        worker.start();
        link.open();
        if (kiosk != null) {
            kiosk.open();
        }
    }

    private @Nullable KioskNode kiosk(@Nullable KioskConfig settings) {
        return settings == null ? null : new KioskNode(settings, id, link, devices, System::nanoTime);
    }

    /** For whoever presses simulated buttons. */
    @Nullable
    KioskNode kiosk() {
        return kiosk;
    }

    private @Nullable JobFile memory(@Nullable Path file) {
        try {
            return file == null ? null : JobFile.open(file, REMEMBERED, book);
        } catch (IOException e) {
            throw new IllegalStateException("printer.memory " + file + " cannot be used: " + e.getMessage(), e);
        }
    }

    private void controller(Message message) {
        if (message instanceof Message.Controller controller && controller.online()) {
            devices.tell();
        }
    }

    /** A message that comes twice is of one look. */
    private void looked(Message message) {
        if (message instanceof Message.PaperSeen seen && !seen.id().equals(lastLook)) {
            lastLook = seen.id();
            LOG.info("somebody found a slip {}", seen.readable() ? "readable" : "not readable");
            check.answered(seen.readable());
        }
    }

    private void ordered(Message message) {
        if (message instanceof PrintJob job) {
            switch (book.accept(job.id())) {
                case JobBook.Entry.New entry -> queue(job);
                case JobBook.Entry.UnderWay entry -> LOG.debug("job {} came again while it is printed", job.id());
                case JobBook.Entry.Known known -> {
                    LOG.info("job {} came again and is not printed again", job.id());
                    link.send(Topic.of(Topic.Kind.PRINT_DONE, id), known.done());
                }
            }
        }
    }

    private void queue(PrintJob job) {
        if (!waiting.offer(job)) {
            finish(job, PrintResult.failed(BUSY));
        }
    }

    private void work() {
        var nextLook = System.nanoTime();
        while (!closed) {
            try {
                var job = waiting.poll(NAP_MILLIS, TimeUnit.MILLISECONDS);
                if (job != null) {
                    finish(job, printed(job));
                } else if (System.nanoTime() - nextLook >= 0) {
                    port.look();
                    test();
                    nextLook = System.nanoTime() + config.poll().toNanos();
                }
                told(check.over(port.state()));
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException e) {
                LOG.error("the printer's thread stumbled and goes on", e);
            }
        }
    }

    private PrintResult printed(PrintJob job) throws InterruptedException {
        byte[] bytes;
        try {
            bytes = encoder.encode(layout.of(job.slip()));
        } catch (RuntimeException e) {
            LOG.error("slip {} cannot be laid out: {}", job.ticket(), job.slip(), e);
            return PrintResult.failed(UNPRINTABLE);
        }
        hall = job.slip().hall();
        test();
        var hopeless = check.hopeless();
        return hopeless.isPresent() ? PrintResult.failed(hopeless.get()) : check.judged(port.print(bytes));
    }

    /** Prints the slip that somebody must look at, where one is due and the printer can. */
    private void test() throws InterruptedException {
        if (check.due()) {
            var slip = TestSlip.of(config.dots(), hall, STAMP.format(LocalDateTime.now(ZoneId.systemDefault())));
            check.tested(port.print(encoder.encode(slip)));
        }
    }

    private void finish(PrintJob job, PrintResult result) {
        var done = new PrintDone(job.id(), result.outcome(), result.reason());
        book.finish(done);
        if (memory != null) {
            memory.finish(done);
        }
        if (kiosk != null) {
            kiosk.finished(job, check.reckonable(result));
        }
        link.send(Topic.of(Topic.Kind.PRINT_DONE, id), done);
        switch (result.outcome()) {
            case PRINTED -> LOG.info("slip {} was printed", job.ticket());
            case FAILED -> LOG.warn("slip {} was not printed: {}", job.ticket(), text(result));
            case UNKNOWN -> LOG.warn("slip {} may or may not be printed: {}", job.ticket(), text(result));
        }
    }

    private static String text(PrintResult result) {
        var reason = result.reason();
        return reason == null ? "" : reason.text();
    }

    private void told(PortState now) {
        var rests = kiosk != null && check.doubtful(now);
        devices.is("printer", rests ? DeviceState.FAULTY : now.state(), rests ? RESTS : now.reason());
        if (kiosk != null) {
            kiosk.printer(now.triable() && !rests);
        }
    }

    /** Lets a slip that is being printed come out, and says so; says of those behind it that they will not. */
    @Override
    public void close() {
        closed = true;
        try {
            if (!worker.join(config.port().print().plus(PATIENCE))) {
                worker.interrupt();
            }
        } catch (InterruptedException e) {
            worker.interrupt();
        }
        for (var job = waiting.poll(); job != null; job = waiting.poll()) {
            finish(job, PrintResult.failed(STOPPING));
        }
        if (kiosk != null) {
            kiosk.close();
        }
        link.close();
        forget();
        port.close();
        loops.shutdownGracefully(0, 500, TimeUnit.MILLISECONDS).awaitUninterruptibly(1_000);
    }

    private void forget() {
        try {
            if (memory != null) {
                memory.close();
            }
        } catch (IOException e) {
            LOG.warn("printer.memory did not close: {}", e.toString());
        }
    }
}
