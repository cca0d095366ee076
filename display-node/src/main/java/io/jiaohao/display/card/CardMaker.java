// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card;

import io.jiaohao.protocol.settings.ConfigTable;

/** One kind of LED card: reads its settings into a card that can be driven, and played in software. Stateless; any thread. */
public interface CardMaker {

    /** What stands in the settings as {@code driver}. */
    String driver();

    /**
     * Reads one card's settings; {@code driver} is read already, and whoever calls ends the table.
     *
     * @throws io.jiaohao.protocol.settings.ConfigError where a setting is wrong
     */
    CardModel read(ConfigTable table, CardPlace place);
}
