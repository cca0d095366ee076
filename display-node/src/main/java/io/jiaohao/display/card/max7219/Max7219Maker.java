// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.max7219;

import io.jiaohao.display.card.CardMaker;
import io.jiaohao.display.card.CardModel;
import io.jiaohao.display.card.CardPlace;
import io.jiaohao.display.card.Spi;
import io.jiaohao.protocol.settings.ConfigTable;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Chains of MAX7219 modules on the SPI pins of a Raspberry Pi. */
public final class Max7219Maker implements CardMaker {
    private static final int FASTEST = 10_000_000;

    @Override
    public String driver() {
        return "max7219";
    }

    @Override
    public CardModel read(ConfigTable table, CardPlace place) {
        return new Max7219Settings(
                place.name(),
                new Spi.Place(
                        table.whole("spi", 0, 6, 0),
                        table.whole("chipSelect", 0, 10, 0),
                        table.whole("hertz", 10_000, FASTEST, 1_000_000)),
                table.whole("mockPort", 0, 65_535, 0),
                layout(table, place),
                table.whole("brightness", 0, 15, 3),
                Duration.ofMillis(table.whole("minGapMillis", 0, 60_000, 100)),
                Duration.ofSeconds(table.whole("againSeconds", 1, 3_600, 10)));
    }

    private static Max7219Layout layout(ConfigTable table, CardPlace place) {
        var kind = one(table, "module", List.of("fc16", "parola", "generic"));
        return new Max7219Layout(
                place.width(table),
                place.height(table),
                Max7219Layout.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                rotation(table),
                table.flag("mirror", false),
                one(table, "from", List.of("right", "left")).equals("left"),
                one(table, "rows", List.of("straight", "serpentine")).equals("serpentine"));
    }

    private static int rotation(ConfigTable table) {
        var rotation = table.whole("rotation", 0, 270, 0);
        if (rotation % 90 != 0) {
            throw table.wrong("rotation", "must be 0, 90, 180 or 270, not " + rotation);
        }
        return rotation;
    }

    /** The first is the usual one. */
    private static String one(ConfigTable table, String key, List<String> known) {
        var value = table.text(key, known.getFirst());
        if (!known.contains(value)) {
            throw table.wrong(key, "must be one of " + known + ", not \"" + value + '"');
        }
        return value;
    }
}
