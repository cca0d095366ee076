// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker.chip;

/** What the bytes at the head of a line are. */
sealed interface ChipInbound {
    /** A frame that is not over yet. */
    record Incomplete() implements ChipInbound {}

    /** A frame, and how many bytes it took. */
    record Whole(ChipFrame frame, int length) implements ChipInbound {}

    /** No frame; {@code skip} bytes are left out before looking again. */
    record Malformed(String reason, int skip) implements ChipInbound {}
}
