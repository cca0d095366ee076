// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon.settings;

import io.jiaohao.display.card.onbon.frame.OnbonMessage;
import io.jiaohao.display.card.onbon.frame.OnbonMessage.BrightnessOfDay;
import io.jiaohao.protocol.settings.ConfigTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How bright a card is, 0 to 15: left to the card, fixed, or by the half hour of the day, which needs the hall's time. Pure. */
public sealed interface OnbonBrightness {
    int MOST = 15;

    /** Whatever the card does by itself. */
    record Own() implements OnbonBrightness {}

    record Fixed(int level) implements OnbonBrightness {}

    /** By the card's own clock, so that it darkens in the evening though nobody tells it to. */
    record OfDay(List<Integer> levels) implements OnbonBrightness {
        public OfDay {
            levels = List.copyOf(levels);
        }
    }

    /** What the card is told; absent where nothing. */
    default @Nullable OnbonMessage message() {
        return switch (this) {
            case Own() -> null;
            case Fixed(var level) -> new OnbonMessage.Brightness(level);
            case OfDay(var levels) -> new BrightnessOfDay(levels);
        };
    }

    /** Reads {@code brightness = 12} or {@code brightnessByHour = ["07:00 12", "18:00 6"]}. */
    static OnbonBrightness read(ConfigTable table) {
        var fixed = table.whole("brightness", -1, MOST, -1);
        var byHour = table.texts("brightnessByHour", List.of());
        if (fixed >= 0 && !byHour.isEmpty()) {
            throw table.wrong("brightness", "and brightnessByHour cannot both stand");
        }
        if (byHour.isEmpty()) {
            return fixed < 0 ? new Own() : new Fixed(fixed);
        }
        try {
            return new OfDay(halfHours(byHour));
        } catch (IllegalArgumentException e) {
            throw table.wrong("brightnessByHour", String.valueOf(e.getMessage()));
        }
    }

    /** What is last today goes on past midnight until the first. */
    private static List<Integer> halfHours(List<String> entries) {
        var from = new TreeMap<Integer, Integer>();
        entries.forEach(entry -> put(from, entry));
        var levels = new ArrayList<Integer>();
        for (var halfHour = 0; halfHour < BrightnessOfDay.HALF_HOURS; halfHour++) {
            var last = from.floorEntry(halfHour);
            levels.add(last == null ? from.lastEntry().getValue() : last.getValue());
        }
        return levels;
    }

    private static void put(Map<Integer, Integer> from, String entry) {
        var read = Pattern.compile("([01]\\d|2[0-3]):(00|30) (\\d|1[0-5])").matcher(entry);
        if (!read.matches()) {
            throw new IllegalArgumentException(
                    "must be like \"07:30 12\" (a half hour of the day, 0 to 15), not \"" + entry + '"');
        }
        var halfHour = Integer.parseInt(read.group(1)) * 2 + (read.group(2).equals("30") ? 1 : 0);
        if (from.put(halfHour, Integer.valueOf(read.group(3))) != null) {
            throw new IllegalArgumentException("names " + entry.substring(0, 5) + " twice");
        }
    }
}
