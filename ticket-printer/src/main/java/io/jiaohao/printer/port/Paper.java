// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.port;

import io.jiaohao.printer.escpos.paper.PaperRoll;
import io.jiaohao.printer.escpos.paper.PrintCommand;
import io.jiaohao.printer.escpos.paper.PrintedSlip;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The paper of an emulated printer: what hangs out of it, and the slips that were cut off. Any thread. */
final class Paper {
    /** Older slips are thrown away. */
    private static final int KEPT = 200;

    private final PaperRoll roll;
    private final Deque<PrintedSlip> slips = new ArrayDeque<>();
    private int count;

    Paper(int dots) {
        this.roll = new PaperRoll(dots);
    }

    /** Paper that lies upside down is fed and cut, and nothing is seen on it. */
    synchronized void takeUpsideDown(PrintCommand command) {
        var inked = command instanceof PrintCommand.Text
                || command instanceof PrintCommand.Picture
                || command instanceof PrintCommand.PicturePrint
                || command instanceof PrintCommand.QrPrint;
        if (!inked) {
            take(command);
        }
    }

    synchronized void take(PrintCommand command) {
        roll.take(command).ifPresent(slip -> {
            count++;
            slips.addLast(slip);
            if (slips.size() > KEPT) {
                slips.removeFirst();
            }
        });
    }

    synchronized int count() {
        return count;
    }

    synchronized List<PrintedSlip> slips() {
        return List.copyOf(slips);
    }

    synchronized PrintedSlip uncut() {
        return roll.uncut();
    }
}
