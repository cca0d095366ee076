// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.settings;

import io.jiaohao.controller.web.rooms.Phones;
import io.jiaohao.protocol.settings.ConfigTable;
import java.nio.charset.StandardCharsets;

/**
 * The settings of {@code [phone]}: how phones reach this hall, and what they may do without a slip.
 *
 * @param withholds whether slips have no QR while {@code http.publicUrl} does not lead to this controller, as seen from it: not where only
 *     the guest Wi-Fi leads there, which this machine may not be in
 * @param wifi name of the hall's guest Wi-Fi, where phones reach the hall over it alone; empty: from anywhere
 */
public record PhoneConfig(String wifi, boolean withholds, Phones phones) {
    /** IEEE 802.11: an SSID has 32 bytes at most. */
    private static final int LONGEST_NAME = 32;

    public static PhoneConfig read(ConfigTable table, boolean reachable) {
        var wifi = table.text("wifi", "");
        if (wifi.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            throw table.wrong("wifi", "may have " + LONGEST_NAME + " bytes, as the name of a network");
        }
        if (!wifi.isBlank() && !reachable) {
            throw table.wrong(
                    "wifi", "needs http.publicUrl: the address at which phones in this network find the hall");
        }
        var phones = new Phones(table.flag("booking", false), table.flag("tickets", false));
        var check = table.flag("check", true);
        table.end();
        return new PhoneConfig(wifi, check && wifi.isBlank(), phones);
    }
}
