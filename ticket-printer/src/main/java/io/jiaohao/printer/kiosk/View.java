// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.kiosk;

/** How one button stands: what its lamp does, whether it shines at this moment, and what is wrong with the button. */
public record View(Lamp lamp, boolean shines, Trouble trouble) {

    /** What may be wrong with a button. */
    public enum Trouble {
        NONE,
        /** Down for half a minute. */
        STUCK,
        /** The hall's menu has no such service. */
        UNKNOWN_SERVICE
    }
}
