// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.settings;

import io.jiaohao.controller.staffing.Goal;
import io.jiaohao.controller.web.rooms.AddressRange;
import io.jiaohao.controller.web.rooms.KioskPage;
import io.jiaohao.controller.web.rooms.PageSettings;
import io.jiaohao.controller.web.rooms.Phones;
import io.jiaohao.controller.web.rooms.StaffPlate;
import io.jiaohao.controller.web.rooms.StreamLimits;
import io.jiaohao.protocol.settings.ConfigTable;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a hall chose for its pages: {@code [board]}, {@code [reports]}, {@code [staffing]} and parts of {@code [http]}. */
public final class PagesConfig {
    /** Beyond it the machine would need other settings too; {@code ./jiaohao bench phones} holds as many. */
    private static final int STREAMS_AT_MOST = 20_000;

    private PagesConfig() {}

    static PageSettings read(
            ConfigTable board, ConfigTable http, ConfigTable reports, KioskPage kiosk, Phones phones, Goal staffing) {
        var usual = StreamLimits.USUAL;
        var streams = http.whole("streams", 10, STREAMS_AT_MOST, usual.atMost());
        var each = http.whole("streamsEach", 1, STREAMS_AT_MOST, Math.min(usual.each(), streams));
        if (each > streams) {
            throw http.wrong("streamsEach", "is " + each + ", more than streams = " + streams + " of all together");
        }
        return new PageSettings(
                Duration.ofMinutes(http.whole("idleMinutes", 5, 720, 30)),
                board.as("staff", "name", PagesConfig::plate),
                new StreamLimits(streams, each),
                kiosk,
                phones,
                staffing,
                reports.whole("staffAfterDays", 0, 20, 1),
                trusted(http));
    }

    /** {@code [staffing]}: what the page of windows counts by. */
    static Goal staffing(ConfigTable table) {
        var usual = Goal.USUAL;
        var goal = new Goal(
                table.whole("share", Goal.LEAST, Goal.MOST, usual.share()),
                table.whole("busyDay", Goal.LEAST, Goal.MOST, usual.busy()));
        table.end();
        return goal;
    }

    private static List<AddressRange> trusted(ConfigTable http) {
        try {
            return http.texts("trustedProxies", List.of()).stream()
                    .map(AddressRange::parse)
                    .toList();
        } catch (IllegalArgumentException bad) {
            throw http.wrong("trustedProxies", String.valueOf(bad.getMessage()));
        }
    }

    private static StaffPlate plate(String text) {
        return Arrays.stream(StaffPlate.values())
                .filter(plate -> plate.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("must be \"name\", \"badge\" or \"none\", not \"" + text + '"'));
    }
}
