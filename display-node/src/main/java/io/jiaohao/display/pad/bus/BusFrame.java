// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.bus;

import java.util.List;
import java.util.Optional;

/**
 * One frame on the bus: who, what, and up to six bytes. Immutable.
 *
 * @param address of the pad or evaluator, never of the host
 */
record BusFrame(int address, int function, List<Integer> data) {
    static final int MOST_DATA = 6;
    static final int CELLS = 6;
    /** A dark cell. */
    static final int BLANK = 0x0a;

    private static final int ANSWER = 0x01;
    private static final int DISPLAY = 0x02;
    private static final int BEEP = 0x03;
    private static final int EVALUATOR = 0x11;
    /** Key 评价 on a pad, and the order to an evaluator to begin. */
    private static final int EVALUATION = 0x0b;
    /** Device frames have a length of 3 to 5, which is two more than their data. */
    private static final int MOST_KEYS = 3;

    BusFrame {
        data = List.copyOf(data);
        if (!isByte(address)
                || !isByte(function)
                || data.size() > MOST_DATA
                || !data.stream().allMatch(BusFrame::isByte)) {
            throw new IllegalArgumentException("no frame: " + address + ' ' + function + ' ' + data);
        }
    }

    private static boolean isByte(int value) {
        return value >= 0 && value <= 0xff;
    }

    /** Six digits or {@link #BLANK}: three for who waits, three for the ticket. */
    static BusFrame cells(int address, List<Integer> cells) {
        if (cells.size() != CELLS) {
            throw new IllegalArgumentException("a pad has six cells, not " + cells.size());
        }
        return new BusFrame(address, DISPLAY, cells);
    }

    static BusFrame beep(int address) {
        return new BusFrame(address, BEEP, List.of());
    }

    static BusFrame stars(int address, int level) {
        return new BusFrame(address, DISPLAY, List.of(level));
    }

    static BusFrame evaluate(int address) {
        return new BusFrame(address, ANSWER, List.of(EVALUATION));
    }

    /** A pad's own frame; its function byte is not fixed in the source, 01 is assumed (domain.md 5). */
    static BusFrame key(int address, List<Integer> keys) {
        return new BusFrame(address, ANSWER, keys);
    }

    static BusFrame rating(int address, int key) {
        return new BusFrame(address, EVALUATOR, List.of(key));
    }

    boolean isCells() {
        return function == DISPLAY && data.size() == CELLS;
    }

    boolean isBeep() {
        return function == BEEP && data.isEmpty();
    }

    boolean isStars() {
        return function == DISPLAY && data.size() == 1;
    }

    boolean isEvaluate() {
        return equals(evaluate(address));
    }

    /** An evaluator's key went down. */
    boolean isRating() {
        return function == EVALUATOR && fromDevice();
    }

    /** A pad's key went down; any function but the evaluator's. Some of what a host says looks the same: see {@link BusInbox#isOurs}. */
    boolean isKey() {
        return function != EVALUATOR && fromDevice();
    }

    private boolean fromDevice() {
        return !data.isEmpty() && data.size() <= MOST_KEYS;
    }

    /** What a device waits for after this frame: a key comes back unchanged, a rating as function 01. */
    Optional<BusFrame> acknowledgement() {
        if (isRating()) {
            return Optional.of(new BusFrame(address, ANSWER, data));
        }
        return isKey() ? Optional.of(this) : Optional.empty();
    }
}
