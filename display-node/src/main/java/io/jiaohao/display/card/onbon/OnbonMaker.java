// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon;

import io.jiaohao.display.card.CardMaker;
import io.jiaohao.display.card.CardModel;
import io.jiaohao.display.card.CardPlace;
import io.jiaohao.protocol.settings.ConfigTable;
import java.time.Duration;

/** Onbon (仰邦) BX-5K/6K font cards. */
public final class OnbonMaker implements CardMaker {
    @Override
    public String driver() {
        return "onbon";
    }

    @Override
    public CardModel read(ConfigTable table, CardPlace place) {
        return new OnbonSettings(
                place.name(),
                table.text("host"),
                table.whole("port", 0, 65_535, 5005),
                table.whole("address", 1, 0xfffd, 1),
                place.width(table),
                place.height(table),
                Duration.ofMillis(table.whole("minGapMillis", 0, 60_000, 1_000)),
                Duration.ofMillis(table.whole("answerMillis", 50, 60_000, 1_500)),
                Duration.ofMillis(table.whole("heartbeatMillis", 100, 600_000, 10_000)));
    }
}
