// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol;

/** A place on a slip, named after what of the {@link Slip} stands there. What is absent takes no room. */
public enum SlipPart {
    HALL,
    SERVICE,
    /** With 补打 above and 优先 below it, wherever the number is. */
    NUMBER,
    AHEAD,
    FORECAST,
    WINDOWS,
    /** A line across the paper. */
    RULE,
    /** The next of the notes. */
    NOTE,
    /** The next of the notes, to be ticked off: one paper of several to bring. */
    ITEM,
    QR,
    FOOTER,
    TAKEN_AT
}
