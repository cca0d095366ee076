// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer;

import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.serial.SerialSettings;
import io.jiaohao.protocol.settings.ConfigTable;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The buttons of a kiosk box. It takes numbers and prints under one identity: the printer's id is the kiosk's, so that the controller's settings
 * need {@code [[kiosks]] id = "…"} and nothing more.
 *
 * @param mockPort where simulated buttons listen; absent for none
 * @param idCard absent where there is no reader
 */
record KioskConfig(
        List<Button> buttons,
        Duration debounce,
        @Nullable Integer mockPort,
        @Nullable IdCard idCard) {

    /** One button; {@code lamp} is absent where it has none. Pins in Broadcom's counting. */
    record Button(ServiceCode service, int pin, @Nullable Integer lamp) {}

    /** A reader of identity cards; {@code perPersonPerDay} 0 for as many numbers as anybody likes. */
    record IdCard(SerialSettings line, int perPersonPerDay) {}

    KioskConfig {
        buttons = List.copyOf(buttons);
    }

    static KioskConfig read(ConfigTable table) {
        var port = table.whole("mockPort", -1, 65_535, -1);
        // A Raspberry Pi leads out BCM 0 to 27; simulated pins may be any number.
        var highest = port < 0 ? 27 : 999;
        var config = new KioskConfig(
                table.tables("buttons").stream()
                        .map(each -> button(each, highest))
                        .toList(),
                Duration.ofMillis(table.whole("debounceMillis", 1, 200, 20)),
                port < 0 ? null : port,
                idCard(table.table("idcard")));
        table.end();
        config.check(table);
        return config;
    }

    private static Button button(ConfigTable table, int highest) {
        var button = new Button(
                table.as("service", "", ServiceCode::new),
                table.whole("pin", 0, highest),
                table.has("lamp") ? table.whole("lamp", 0, highest) : null);
        table.end();
        return button;
    }

    private static @Nullable IdCard idCard(@Nullable ConfigTable table) {
        if (table == null) {
            return null;
        }
        var reader = new IdCard(
                table.check(() -> SerialSettings.read(table, 115_200)), table.whole("perPersonPerDay", 0, 99, 2));
        table.end();
        return reader;
    }

    private void check(ConfigTable table) {
        if (buttons.isEmpty()) {
            throw table.wrong("buttons", "must be there, at least one: [[kiosk.buttons]]");
        }
        var services = new HashSet<ServiceCode>();
        var pins = new HashSet<Integer>();
        for (var button : buttons) {
            once(table, services.add(button.service()), "the service " + button.service());
            once(table, pins.add(button.pin()), "pin " + button.pin());
            var lamp = button.lamp();
            once(table, lamp == null || pins.add(lamp), "pin " + lamp);
        }
    }

    private static void once(ConfigTable table, boolean first, String what) {
        if (!first) {
            throw table.wrong(
                    "buttons", "name " + what + " twice; a second button of a service goes in parallel to the first");
        }
    }
}
