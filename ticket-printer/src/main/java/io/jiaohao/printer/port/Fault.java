// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.port;

import io.jiaohao.printer.escpos.Condition;
import io.jiaohao.printer.escpos.PrinterStatus;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an emulated printer may be told to suffer from. */
public enum Fault {
    NONE,
    PAPER_OUT,
    /** The paper runs out in the middle of the next slip. */
    PAPER_ENDS,
    NEAR_END,
    COVER,
    /** Prints, and answers nothing. */
    MUTE,
    /** Breaks the connection in the middle of a slip. */
    CUT_OFF,
    /** Takes its time over every command. */
    SLOW,
    /** The roll lies upside down: everything comes out blank, and the printer finds itself well. */
    UPSIDE_DOWN;

    /** What a printer so stricken answers. */
    public PrinterStatus status() {
        return switch (this) {
            case NONE, PAPER_ENDS, MUTE, CUT_OFF, SLOW, UPSIDE_DOWN -> PrinterStatus.WELL;
            case NEAR_END -> PrinterStatus.of(Condition.NEAR_END);
            case COVER -> PrinterStatus.of(Condition.OFFLINE, Condition.COVER_OPEN);
            case PAPER_OUT ->
                PrinterStatus.of(
                        Condition.OFFLINE, Condition.STOPPED_BY_PAPER_END, Condition.NEAR_END, Condition.PAPER_OUT);
        };
    }

    /** As it stands in an address: {@code paper-out}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Fault> of(String word) {
        return Stream.of(values()).filter(fault -> fault.word().equals(word)).findFirst();
    }
}
