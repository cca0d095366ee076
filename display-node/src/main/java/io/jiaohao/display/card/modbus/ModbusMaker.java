// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.modbus;

import io.jiaohao.display.card.CardMaker;
import io.jiaohao.display.card.CardModel;
import io.jiaohao.display.card.CardPlace;
import io.jiaohao.protocol.serial.SerialSettings;
import io.jiaohao.protocol.serial.SerialSettings.Parity;
import io.jiaohao.protocol.settings.ConfigTable;
import java.time.Duration;
import java.util.List;

/** Bars that speak Modbus-RTU with the register map of docs/modbus.md. */
public final class ModbusMaker implements CardMaker {
    /** In the order of the map, from 1. */
    private static final List<String> COLOURS = List.of("red", "green", "yellow", "blue", "magenta", "cyan", "white");

    @Override
    public String driver() {
        return "modbus";
    }

    @Override
    public CardModel read(ConfigTable table, CardPlace place) {
        var line = SerialSettings.read(table, 9_600);
        return new ModbusSettings(
                place.name(),
                new SerialSettings(line.device(), line.baud(), parity(table)),
                table.text("emulated", ""),
                table.whole("address", 1, 247, 1),
                place.width(table),
                place.height(table),
                Duration.ofMillis(table.whole("minGapMillis", 0, 60_000, 200)),
                Duration.ofMillis(table.whole("answerMillis", 50, 60_000, 300)),
                Duration.ofMillis(table.whole("heartbeatMillis", 100, 600_000, 10_000)),
                colour(table),
                table.whole("brightness", 0, 15, 8));
    }

    private static Parity parity(ConfigTable table) {
        var parity = table.text("parity", "none");
        return switch (parity) {
            case "none" -> Parity.NONE;
            case "even" -> Parity.EVEN;
            default -> throw table.wrong("parity", "must be \"none\" or \"even\", not \"" + parity + '"');
        };
    }

    private static int colour(ConfigTable table) {
        var colour = table.text("colour", COLOURS.getFirst());
        if (!COLOURS.contains(colour)) {
            throw table.wrong("colour", "must be one of " + COLOURS + ", not \"" + colour + '"');
        }
        return COLOURS.indexOf(colour) + 1;
    }
}
