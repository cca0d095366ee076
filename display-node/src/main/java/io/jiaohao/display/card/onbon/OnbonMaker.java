// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon;

import io.jiaohao.display.card.CardMaker;
import io.jiaohao.display.card.CardModel;
import io.jiaohao.display.card.CardPlace;
import io.jiaohao.display.card.onbon.settings.OnbonLook;
import io.jiaohao.display.card.onbon.settings.OnbonType;
import io.jiaohao.display.card.onbon.settings.OnbonWire;
import io.jiaohao.protocol.settings.ConfigTable;
import java.time.Duration;

/** Onbon (仰邦) BX-5K/6K font cards. */
public final class OnbonMaker implements CardMaker {
    /** The maker gives a card two seconds on a serial line (its document, 8.8 and 10.1). */
    private static final int SERIAL_ANSWER = 2_000;

    private static final int TCP_ANSWER = 1_500;

    @Override
    public String driver() {
        return "onbon";
    }

    @Override
    public CardModel read(ConfigTable table, CardPlace place) {
        var wire = wire(table);
        var usualAnswer = wire instanceof OnbonWire.Serial ? SERIAL_ANSWER : TCP_ANSWER;
        return new OnbonSettings(
                place.name(),
                wire,
                table.whole("address", 1, 0xfffd, 1),
                table.as("type", "any", OnbonType::of),
                place.width(table),
                place.height(table),
                Duration.ofMillis(table.whole("minGapMillis", 0, 60_000, 1_000)),
                Duration.ofMillis(table.whole("answerMillis", 50, 60_000, usualAnswer)),
                Duration.ofMillis(table.whole("heartbeatMillis", 100, 600_000, 10_000)),
                OnbonLook.read(table));
    }

    private static OnbonWire wire(ConfigTable table) {
        if (!table.has("serial")) {
            return new OnbonWire.Tcp(table.text("host"), table.whole("port", 0, 65_535, 5005));
        }
        if (table.has("host")) {
            throw table.wrong("serial", "and host cannot both stand: a card hangs on one wire");
        }
        var baud = table.whole("baud", 0, OnbonWire.Serial.FAST, 0);
        if (baud != 0 && baud != OnbonWire.Serial.SLOW && baud != OnbonWire.Serial.FAST) {
            throw table.wrong("baud", "must be 9600, 57600 or 0 to try both, not " + baud);
        }
        var device = table.text("serial");
        if (device.isBlank()) {
            throw table.wrong("serial", "must be the device of the converter, like /dev/serial/by-id/usb-…, not empty");
        }
        return new OnbonWire.Serial(device, baud, table.text("emulated", ""));
    }
}
