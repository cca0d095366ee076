// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display;

import io.jiaohao.display.card.CardMaker;
import io.jiaohao.display.card.CardModel;
import io.jiaohao.display.card.CardPlace;
import io.jiaohao.display.card.huidu.HuiduMaker;
import io.jiaohao.display.card.max7219.Max7219Maker;
import io.jiaohao.display.card.modbus.ModbusMaker;
import io.jiaohao.display.card.onbon.OnbonMaker;
import io.jiaohao.protocol.settings.ConfigTable;
import java.util.List;
import java.util.stream.Collectors;

/** The list of LED cards this program knows; a new kind is one line more. */
final class Cards {
    private static final List<CardMaker> MAKERS =
            List.of(new OnbonMaker(), new ModbusMaker(), new Max7219Maker(), new HuiduMaker());

    private Cards() {}

    /** Reads a card's settings; {@code driver} says whose it is. */
    static CardModel read(ConfigTable table, CardPlace place) {
        var driver = table.text("driver", MAKERS.getFirst().driver());
        var model = MAKERS.stream()
                .filter(maker -> maker.driver().equals(driver))
                .findFirst()
                .orElseThrow(() -> table.wrong("driver", "must be " + known() + ", not \"" + driver + '"'))
                .read(table, place);
        table.end();
        return model;
    }

    private static String known() {
        return MAKERS.stream().map(maker -> '"' + maker.driver() + '"').collect(Collectors.joining(" or "));
    }
}
