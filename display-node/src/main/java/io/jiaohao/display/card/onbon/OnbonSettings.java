// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon;

import java.time.Duration;

/**
 * Where a card is and how it is treated.
 *
 * @param address screen id, 1 to 65533; a new card has 1
 * @param width height in dots
 * @param gap shortest time between two refreshes; the maker asks for a second
 * @param answer how long a card may take to answer before it counts as silent
 * @param heartbeat how long nothing is said before the card is asked whether it is there
 */
public record OnbonSettings(
        String name,
        String host,
        int port,
        int address,
        int width,
        int height,
        Duration gap,
        Duration answer,
        Duration heartbeat) {}
