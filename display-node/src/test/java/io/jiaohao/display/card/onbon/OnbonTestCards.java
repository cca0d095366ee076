// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon;

import io.jiaohao.display.card.onbon.settings.OnbonLook;
import io.jiaohao.display.card.onbon.settings.OnbonType;
import io.jiaohao.display.card.onbon.settings.OnbonWire;
import java.time.Duration;

/** Settings of cards for tests, which differ in little. */
final class OnbonTestCards {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private OnbonTestCards() {}

    /** A bar with the screen id of the captures. */
    static OnbonSettings bar() {
        return card(128, 16, OnbonType.ANY, OnbonLook.PLAIN);
    }

    static OnbonSettings card(int width, int height, OnbonType type, OnbonLook look) {
        return new OnbonSettings(
                "card",
                new OnbonWire.Tcp("127.0.0.1", 0),
                3,
                type,
                width,
                height,
                SECOND,
                SECOND.multipliedBy(2),
                SECOND.multipliedBy(10),
                look);
    }

    static OnbonSettings at(
            OnbonWire wire, int address, Duration gap, Duration answer, Duration heartbeat, OnbonLook look) {
        return new OnbonSettings(
                "window-" + address, wire, address, OnbonType.ANY, 128, 16, gap, answer, heartbeat, look);
    }
}
