// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer;

import io.jiaohao.printer.escpos.PrinterStatus;
import io.jiaohao.printer.jobs.PaperTrust;
import io.jiaohao.printer.port.PortState;
import io.jiaohao.printer.port.PrintResult;
import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.Message.PrintOutcome;
import io.jiaohao.protocol.Reason;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether this printer's paper is known to be readable, and what that means for slips and for its state. Any thread. */
final class PaperCheck {
    private static final Logger LOG = LoggerFactory.getLogger(PaperCheck.class);
    private static final Reason UNSEEN =
            new Reason("PAPER_UNCONFIRMED", "刚开过打印机上盖,还没有人确认小票看得清。请看出纸口:看得清就在设备页按“看得清”,看不清请重新装纸。");
    private static final Reason BLANK = new Reason("PAPER_UNREADABLE", "小票印不出来:纸可能装反了,请把纸卷翻面重装。");
    private static final Reason SOON = new Reason("PAPER_TEST_SOON", "开过上盖,马上印一张试印小票:请等它印出,看清后在设备页按“看得清”。");
    private static final Reason TOO_EARLY = new Reason("PAPER_TEST_EARLY", "刚才按的没有算数:试印小票还没有印出。请等它印出,看清后在设备页再按一次。");
    private static final Reason LOOK = new Reason("PAPER_TEST_OUT", "开过上盖,已印出一张试印小票:请看清后,在设备页按“看得清”。");

    private final boolean wanted;
    private final Consumer<PaperTrust> memory;
    private PaperTrust trust;
    private boolean tooEarly;

    /**
     * Trusts every roll where this is not {@code wanted}.
     *
     * @param before what was known when the program ended
     * @param memory is told of every change
     */
    PaperCheck(boolean wanted, PaperTrust before, Consumer<PaperTrust> memory) {
        this.wanted = wanted;
        this.memory = memory;
        this.trust = wanted ? before : PaperTrust.TRUSTED;
    }

    synchronized void seen(PrinterStatus status) {
        if (wanted && status.opened()) {
            turn(trust.opened());
        }
    }

    /** Somebody looked at a slip; where the test slip is not out yet, it was another one, and the printer's state says so. */
    synchronized void answered(boolean readable) {
        tooEarly = trust == PaperTrust.TOUCHED;
        turn(trust.answered(readable));
    }

    /** Whether a test slip must come first. */
    synchronized boolean due() {
        return trust == PaperTrust.TOUCHED;
    }

    /** What became of the test slip. */
    synchronized void tested(PrintResult result) {
        if (result.outcome() != PrintOutcome.FAILED) {
            turn(trust.tested());
        }
    }

    /** Whether a slip would be tried, and nobody knows whether it could be read. */
    synchronized boolean doubtful(PortState state) {
        return state.triable() && trust != PaperTrust.TRUSTED;
    }

    /** Whether whoever waits for a slip has one, as far as anybody knows. */
    synchronized boolean reckonable(PrintResult result) {
        return switch (result.outcome()) {
            case PRINTED -> true;
            case FAILED -> false;
            case UNKNOWN -> trust == PaperTrust.TRUSTED;
        };
    }

    /** Why a slip need not be tried. */
    synchronized Optional<Reason> hopeless() {
        return trust == PaperTrust.UNREADABLE ? Optional.of(BLANK) : Optional.empty();
    }

    /** Nobody can promise a slip that nobody can be sure to read. */
    synchronized PrintResult judged(PrintResult result) {
        return result.outcome() == PrintOutcome.PRINTED && trust != PaperTrust.TRUSTED
                ? PrintResult.unknown(UNSEEN)
                : result;
    }

    /** The printer's state with what is to be done about its paper. */
    synchronized PortState over(PortState state) {
        if (state.state() != DeviceState.READY) {
            return state;
        }
        return switch (trust) {
            case TRUSTED -> state;
            case TOUCHED -> new PortState(DeviceState.READY, tooEarly ? TOO_EARLY : SOON);
            case ASKED -> new PortState(DeviceState.READY, LOOK);
            case UNREADABLE -> new PortState(DeviceState.FAULTY, BLANK);
        };
    }

    private void turn(PaperTrust next) {
        if (next != trust) {
            LOG.info("paper: {} after {}", next, trust);
            trust = next;
            tooEarly = false;
            memory.accept(next);
        }
    }
}
