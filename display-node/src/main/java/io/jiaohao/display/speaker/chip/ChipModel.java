// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker.chip;

/** The chips that are known, and where they differ: whether a frame ends with the XOR of its bytes, and how far the volume goes. */
public enum ChipModel {
    SYN6288(true, 16),
    XFS5152CE(false, 9);

    private final boolean checked;
    private final int loudest;

    ChipModel(boolean checked, int loudest) {
        this.checked = checked;
        this.loudest = loudest;
    }

    boolean checked() {
        return checked;
    }

    /** The mark before a text that sets the volume, of 0 to 100. */
    String volumeMark(int percent) {
        return "[v" + Math.round(percent * loudest / 100.0) + ']';
    }
}
