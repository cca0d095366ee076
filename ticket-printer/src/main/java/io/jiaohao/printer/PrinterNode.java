// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer;

import io.jiaohao.printer.jobs.JobBook;
import io.jiaohao.printer.port.PortState;
import io.jiaohao.printer.port.PrintResult;
import io.jiaohao.printer.port.PrinterPort;
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
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running printer node. What arrives on the link's thread is handed to {@link PrintWork}, whose thread prints it, and everything the printer
 * and its paper say is told on.
 */
final class PrinterNode implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PrinterNode.class);

    /** More than a morning of slips: an order comes again within a minute or never. */
    private static final int REMEMBERED = 2_000;

    /** Where there are only buttons, a blank slip leaves its citizen with nothing; a screen shows the number too. */
    private static final Reason RESTS =
            new Reason("PAPER_UNCONFIRMED", "开过打印机上盖,还没有人确认小票看得清,按钮暂停取号:请看出纸口的试印小票,看得清就在设备页按“看得清”,看不清请重新装纸。");

    private final Link link;
    private final NodeId id;
    private final Devices devices;
    private final @Nullable KioskNode kiosk;
    private final PaperCheck check;
    private final EventLoopGroup loops = new NioEventLoopGroup(1);
    private final PrinterPort port;
    private final JobFile memory;
    private final PrintWork work;
    private @Nullable CommandId lastLook;

    /** Puts everything together and begins. */
    PrinterNode(PrinterConfig config, Link link, String version) {
        var book = new JobBook(REMEMBERED);
        this.link = link;
        this.id = config.broker().user();
        this.devices = new Devices(link, id, version);
        this.memory = memory(config.memory(), book);
        this.check = new PaperCheck(config.testSlip(), memory.paper(), memory::paper);
        this.port = new PrinterPort(config.port(), loops, System::nanoTime, memory.halfOut(), check::seen);
        this.kiosk = kiosk(config.kiosk());
        this.work = new PrintWork(
                config,
                new SlipPress(config, port, check),
                new Outcomes(book, memory, this::finished, this::citizen),
                this::told);
        told(port.state());
        link.listen(Topic.Filter.only(Topic.of(Topic.Kind.PRINT_JOB, id)), (topic, message) -> ordered(message));
        link.listen(Topic.Filter.only(Topic.of(Topic.Kind.READABLE, id)), (topic, message) -> looked(message));
        link.listen(Topic.Filter.only(Topic.of(Topic.Kind.CONTROLLER)), (topic, message) -> controller(message));
        link.watch(up -> {
            if (up) {
                devices.tell();
            }
        });
        work.start();
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

    private static JobFile memory(@Nullable Path file, JobBook book) {
        try {
            return file == null ? JobFile.none() : JobFile.open(file, REMEMBERED, book);
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
            work.take(job);
        }
    }

    private void finished(PrintDone done) {
        link.send(Topic.of(Topic.Kind.PRINT_DONE, id), done);
    }

    private void citizen(PrintJob job, PrintResult result) {
        if (kiosk != null) {
            kiosk.finished(job, check.reckonable(result));
        }
    }

    private void told(PortState now) {
        var rests = kiosk != null && check.doubtful(now);
        devices.is("printer", rests ? DeviceState.FAULTY : now.state(), rests ? RESTS : now.reason());
        if (kiosk != null) {
            kiosk.printer(now.triable() && !rests);
        }
    }

    @Override
    public void close() {
        work.close();
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
            memory.close();
        } catch (IOException e) {
            LOG.warn("printer.memory did not close: {}", e.toString());
        }
    }
}
