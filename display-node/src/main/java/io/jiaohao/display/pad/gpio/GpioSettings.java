// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.gpio;

import io.jiaohao.display.pad.Tap;
import io.jiaohao.protocol.WindowNumber;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which keys and lamps are on which pins.
 *
 * @param debounce how long a contact may bounce
 * @param mockPort where simulated keys listen; absent for none
 * @param places by window
 */
public record GpioSettings(Duration debounce, @Nullable Integer mockPort, Map<WindowNumber, Place> places) {

    /**
     * The pins of one window, in Broadcom's counting.
     *
     * @param lamp absent where there is none
     */
    public record Place(Map<Tap, Integer> keys, @Nullable Integer lamp) {
        public Place {
            keys = Map.copyOf(keys);
        }
    }

    public GpioSettings {
        places = Map.copyOf(places);
    }
}
