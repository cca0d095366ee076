// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.huidu;

import io.jiaohao.display.card.CardMaker;
import io.jiaohao.display.card.CardModel;
import io.jiaohao.display.card.CardPlace;
import io.jiaohao.protocol.settings.ConfigTable;
import java.time.Duration;

/** HUIDU (灰度) full-colour cards, as far as sourced. */
public final class HuiduMaker implements CardMaker {
    @Override
    public String driver() {
        return "huidu";
    }

    @Override
    public CardModel read(ConfigTable table, CardPlace place) {
        return new HuiduSettings(
                place.name(),
                table.text("host"),
                table.whole("port", 0, 65_535, 10_001),
                place.width(table),
                place.height(table),
                new HuiduXml.Look(table.text("font", "SimSun"), table.whole("fontSize", 6, 64, 12), colour(table)),
                Duration.ofMillis(table.whole("minGapMillis", 0, 60_000, 1_000)),
                Duration.ofMillis(table.whole("answerMillis", 50, 60_000, 3_000)),
                Duration.ofMillis(table.whole("heartbeatMillis", 100, 600_000, 30_000)));
    }

    private static String colour(ConfigTable table) {
        var colour = table.text("colour", "#ff0000");
        if (!colour.matches("#[0-9a-fA-F]{6}")) {
            throw table.wrong("colour", "must be like \"#ff0000\", not \"" + colour + '"');
        }
        return colour;
    }
}
