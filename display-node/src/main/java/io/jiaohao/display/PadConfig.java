// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display;

import io.jiaohao.display.pad.bus.BusSettings;
import io.jiaohao.display.pad.gpio.GpioSettings;
import io.jiaohao.display.pad.keypad.KeypadSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything with call keys, as configured.
 *
 * @param bus absent where there is no serial line to pads
 */
record PadConfig(GpioSettings pins, @Nullable BusSettings bus, List<KeypadSettings> keypads) {
    PadConfig {
        keypads = List.copyOf(keypads);
    }
}
