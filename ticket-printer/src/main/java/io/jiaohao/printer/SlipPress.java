// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer;

import io.jiaohao.printer.escpos.DotFont;
import io.jiaohao.printer.escpos.EscPosEncoder;
import io.jiaohao.printer.port.PortState;
import io.jiaohao.printer.port.PrintResult;
import io.jiaohao.printer.port.PrinterPort;
import io.jiaohao.printer.slip.SlipLayout;
import io.jiaohao.printer.slip.TestSlip;
import io.jiaohao.protocol.Reason;
import io.jiaohao.protocol.Slip;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes paper of slips: lays them out, prints a test slip before them where one is due, and judges what came out. Owned by one thread. */
final class SlipPress {
    private static final Logger LOG = LoggerFactory.getLogger(SlipPress.class);
    private static final Reason UNPRINTABLE = new Reason("SLIP_UNPRINTABLE", "这张小票无法排版,请联系管理员。");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final PrinterPort port;
    private final PaperCheck check;
    private final int dots;
    private final SlipLayout layout;
    private final EscPosEncoder encoder;
    private String hall = "";

    SlipPress(PrinterConfig config, PrinterPort port, PaperCheck check) {
        this.port = port;
        this.check = check;
        this.dots = config.dots();
        this.layout = new SlipLayout(dots);
        this.encoder = new EscPosEncoder(config.style(), DotFont::load);
    }

    /** Prints one; {@code begins} is called before its first byte goes out. */
    PrintResult print(Slip slip, Runnable begins) throws InterruptedException {
        byte[] bytes;
        try {
            bytes = encoder.encode(layout.of(slip));
        } catch (RuntimeException e) {
            LOG.error("a slip cannot be laid out: {}", slip, e);
            return PrintResult.failed(UNPRINTABLE);
        }
        hall = slip.hall();
        test();
        var hopeless = check.hopeless();
        return hopeless.isPresent() ? PrintResult.failed(hopeless.get()) : check.judged(port.print(bytes, begins));
    }

    /** Prints the slip that somebody must look at, where one is due and the printer can. */
    void test() throws InterruptedException {
        if (check.due()) {
            var slip = TestSlip.of(dots, hall, STAMP.format(LocalDateTime.now(ZoneId.systemDefault())));
            check.tested(port.print(encoder.encode(slip)));
        }
    }

    /** Asks the printer how it is. */
    void look() throws InterruptedException {
        port.look();
    }

    /** How the printer and its paper were last heard of. */
    PortState state() {
        return check.over(port.state());
    }
}
