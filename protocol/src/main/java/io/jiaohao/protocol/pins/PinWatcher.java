// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.pins;

/** Hears the level of an input pin. Called on a thread of Pi4J; must not block. */
@FunctionalInterface
public interface PinWatcher {
    /**
     * A pin has changed.
     *
     * @param bcm number of the pin, in Broadcom's counting
     * @param down true while the key or button connects the pin to ground
     */
    void level(int bcm, boolean down);
}
