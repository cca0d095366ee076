// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.rooms;

/**
 * How many may watch at once.
 *
 * @param atMost streams of all together
 * @param each streams of one address, so that nobody takes them all; whoever asks on this very machine is not counted
 */
public record StreamLimits(int atMost, int each) {
    /** What an installation has that changed nothing. */
    public static final StreamLimits USUAL = new StreamLimits(2_000, 40);
}
