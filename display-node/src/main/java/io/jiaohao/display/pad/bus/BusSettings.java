// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.bus;

import io.jiaohao.protocol.WindowNumber;
import io.jiaohao.protocol.serial.SerialSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The bus and who is on it.
 *
 * @param gap how long the line has to be quiet before the host speaks unasked
 * @param repeat within this time the same frame of the same device is a repetition, sent because our answer was not heard
 * @param echo whether the converter hears its own bytes
 * @param together whether waiting count and ticket stand side by side; the source shows the ticket, and the count while there is none
 * @param grades of an evaluator's keys 0 to 3, each 1 to 5; none where nobody has said what they mean
 * @param stars level by badge, 1 to 5, for evaluators that show one
 */
public record BusSettings(
        SerialSettings line,
        Duration gap,
        Duration repeat,
        boolean echo,
        boolean together,
        BusKeys keys,
        List<Integer> grades,
        Map<String, Integer> stars,
        List<Place> places) {

    /**
     * Where a window's pad and evaluator are on the bus.
     *
     * @param address of the pad, 1 to 254
     * @param evaluator address of the evaluator, which may be the pad's; absent where there is none
     */
    public record Place(
            WindowNumber window, int address, @Nullable Integer evaluator) {
        String pad() {
            return "pad-" + window;
        }

        String evaluatorName() {
            return "evaluator-" + window;
        }

        /** Whether a device of this place has sent {@code frame}. */
        boolean isAt(BusFrame frame) {
            return frame.isRating() ? evaluator != null && evaluator == frame.address() : address == frame.address();
        }
    }

    public BusSettings {
        grades = List.copyOf(grades);
        stars = Map.copyOf(stars);
        places = List.copyOf(places);
    }
}
