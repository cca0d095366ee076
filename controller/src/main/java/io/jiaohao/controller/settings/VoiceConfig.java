// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.settings;

import io.jiaohao.controller.hall.plan.Span;
import io.jiaohao.controller.voice.Zone;
import io.jiaohao.protocol.settings.ConfigTable;
import java.util.ArrayList;
import java.util.List;

/** {@code [[voice.zones]]}: loudspeakers, and how loud they are at which hour; one zone where none is named, as nodes have it. */
public final class VoiceConfig {
    private static final String USUAL_ZONE = "hall";
    private static final int USUAL_VOLUME = 70;

    private VoiceConfig() {}

    static List<Zone> zones(ConfigTable voice) {
        var zones = new ArrayList<Zone>();
        for (var table : voice.tables("zones")) {
            var zone = zone(table);
            if (zones.stream().anyMatch(other -> other.name().equals(zone.name()))) {
                throw table.wrong("name", "is the name of another zone too: " + zone.name());
            }
            zones.add(zone);
        }
        voice.end();
        return zones.isEmpty() ? List.of(new Zone(USUAL_ZONE, USUAL_VOLUME, List.of())) : zones;
    }

    private static Zone zone(ConfigTable table) {
        var name = table.text("name");
        var volume = table.whole("volume", 0, 100, USUAL_VOLUME);
        var hours = table.tables("hours").stream().map(VoiceConfig::loud).toList();
        table.end();
        return table.check(() -> new Zone(name, volume, hours));
    }

    private static Zone.Loud loud(ConfigTable table) {
        var loud = new Zone.Loud(table.as("span", "", Span::parse), table.whole("volume", 0, 100));
        table.end();
        return loud;
    }
}
