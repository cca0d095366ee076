// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker.chip;

/** What the bytes at the head of a line are. */
sealed interface ChipInbound {
    /** A frame that is not over yet. */
    record Incomplete() implements ChipInbound {}

    /** @param length bytes it took */
    record Whole(ChipFrame frame, int length) implements ChipInbound {}

    /** @param skip bytes to leave out before looking again */
    record Malformed(String reason, int skip) implements ChipInbound {}
}
