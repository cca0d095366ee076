// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.settings;

import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.Slot;
import io.jiaohao.controller.hall.plan.Span;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.settings.ConfigTable;
import java.time.Duration;
import java.util.List;

/** {@code [[services]]}: what citizens come for, with its hours and quotas. */
public final class ServiceConfig {
    private static final int DAY_MINUTES = 24 * 60;

    private ServiceConfig() {}

    static Service service(ConfigTable table) {
        var name = table.text("name");
        var slots = table.tables("slots").stream().map(ServiceConfig::slot).toList();
        var service = table.check(() -> new Service(
                table.as("code", "", ServiceCode::new),
                name,
                table.text("nameEn", name),
                table.text("short", name),
                table.as("prefix", "", ServiceConfig::prefix),
                table.texts("materials", List.of()),
                table.texts("materialsEn", List.of()),
                minutes(table, "targetWaitMinutes", Service.USUAL_WAIT),
                minutes(table, "promisedMinutes", Service.USUAL_VISIT),
                HoursConfig.spans(table, "hours"),
                slots));
        table.end();
        return service;
    }

    private static Slot slot(ConfigTable table) {
        var span = table.as("span", "", Span::parse);
        var walkIns = table.has("walkIns") ? Integer.valueOf(table.whole("walkIns", 0, 9_999)) : null;
        var slot = new Slot(span, walkIns, table.whole("appointments", 0, 9_999, 0));
        table.end();
        return slot;
    }

    private static Duration minutes(ConfigTable table, String key, Duration usual) {
        return Duration.ofMinutes(table.whole(key, 1, DAY_MINUTES, (int) usual.toMinutes()));
    }

    private static char prefix(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException("must be one letter or digit, not \"" + text + '"');
        }
        return text.charAt(0);
    }
}
