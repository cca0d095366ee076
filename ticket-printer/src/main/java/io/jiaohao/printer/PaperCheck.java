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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether this printer's paper is known to be readable, and what that means for slips and for its state. Any thread. */
final class PaperCheck {
    private static final Logger LOG = LoggerFactory.getLogger(PaperCheck.class);
    private static final Reason UNSEEN =
            new Reason("PAPER_UNCONFIRMED", "刚开过打印机上盖,还没有人确认小票看得清。请看出纸口:看得清就在设备页按“看得清”,看不清请重新装纸。");
    private static final Reason BLANK = new Reason("PAPER_UNREADABLE", "小票印不出来:纸可能装反了,请把纸卷翻面重装。");
    private static final String LOOK = "开过上盖,已印出一张试印小票:请看清后,在设备页按“看得清”。";

    private final boolean wanted;
    private PaperTrust trust = PaperTrust.TRUSTED;

    /** Trusts every roll where this is not {@code wanted}. */
    PaperCheck(boolean wanted) {
        this.wanted = wanted;
    }

    synchronized void seen(PrinterStatus status) {
        if (wanted && status.opened()) {
            turn(trust.opened());
        }
    }

    /** Somebody looked at a slip. */
    synchronized void answered(boolean readable) {
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
            case TOUCHED, ASKED -> new PortState(DeviceState.READY, LOOK);
            case UNREADABLE -> new PortState(DeviceState.FAULTY, BLANK.text());
        };
    }

    private void turn(PaperTrust next) {
        if (next != trust) {
            LOG.info("paper: {} after {}", next, trust);
            trust = next;
        }
    }
}
