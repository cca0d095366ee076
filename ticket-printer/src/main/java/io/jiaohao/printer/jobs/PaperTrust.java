// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.jobs;

/**
 * Whether what a printer prints can be read. A roll that was put in upside down comes out blank while the printer finds itself well, so each
 * time its cover was open a test slip is printed, and somebody must look at it. Immutable; any thread.
 */
public enum PaperTrust {
    /** Somebody saw a slip, or nobody has touched the roll. */
    TRUSTED,
    /** The cover was open: a test slip is due. */
    TOUCHED,
    /** The test slip is out, and nobody has said yet that it can be read. */
    ASKED,
    /** Somebody said that it cannot. */
    UNREADABLE;

    /** The cover is open, or the paper out, which is mended through the cover only. */
    public PaperTrust opened() {
        return TOUCHED;
    }

    /** The test slip came out, as far as the printer knows. */
    public PaperTrust tested() {
        return this == TOUCHED ? ASKED : this;
    }

    /** Somebody looked. While the cover is open there is nothing new to look at; blank slips may be reported at any time. */
    public PaperTrust answered(boolean readable) {
        return switch (this) {
            case TOUCHED -> this;
            case TRUSTED, ASKED, UNREADABLE -> readable ? TRUSTED : UNREADABLE;
        };
    }
}
