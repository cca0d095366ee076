// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.bus;

import io.jiaohao.display.pad.Tap;
import io.jiaohao.protocol.Key;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the keys of a pad mean. A key is written as its byte in hexadecimal, {@code 0C}; behind 0F 确认 stands the digit typed before it,
 * {@code 060F} is 6 and 确认. Immutable.
 */
public record BusKeys(Map<String, Tap> taps) {
    private static final int CONFIRM = 0x0f;
    private static final String NAME = "0[0-9A-E]|1[0-9A-F]|0[0-9]0F";

    public BusKeys {
        taps = Map.copyOf(taps);
        for (var name : taps.keySet()) {
            if (!name.matches(NAME)) {
                throw new IllegalArgumentException("is no key of a pad: " + name + " (write 0C, or 060F for 6 and 确认)");
            }
        }
    }

    /** As in the hall whose pads these are (domain.md 3.3). 评价 ends the visit, and the end of a visit starts the evaluator. */
    public static BusKeys usual() {
        return new BusKeys(Map.of(
                "0C", Tap.of(Key.NEXT),
                "0D", Tap.of(Key.RECALL),
                "0B", Tap.of(Key.FINISH),
                "060F", Tap.of(Key.NO_SHOW),
                "000F", Tap.of(Key.HOLD),
                "030F", Tap.of(Key.RESUME),
                "12", Tap.ofSwitch()));
    }

    /** The meaning of what a pad sent: its last byte is the key. Empty where it has none here. */
    Optional<Tap> meaning(List<Integer> data) {
        return Optional.ofNullable(taps.get(name(data)));
    }

    static String name(List<Integer> data) {
        var last = data.getLast();
        var before = data.size() == 2 && last == CONFIRM ? "%02X".formatted(data.getFirst()) : "";
        return before + "%02X".formatted(last);
    }
}
