// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.settings;

import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.web.rooms.KioskPage;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.settings.ConfigTable;
import org.jspecify.annotations.Nullable;

/** {@code [kiosk]}: how the kiosk pages greet people. */
public final class KioskConfig {
    private KioskConfig() {}

    /** {@code usual} holds for what {@code table} leaves out, and names a service only where the plan has it. */
    static KioskPage read(ConfigTable table, ConfigTable usual, Plan plan) {
        var page = new KioskPage(table.flag("largeView", usual.flag("largeView", true)), unsure(table, usual, plan));
        table.end();
        return page;
    }

    private static @Nullable ServiceCode unsure(ConfigTable table, ConfigTable usual, Plan plan) {
        var code = table.text("unsure", known(plan, usual.text("unsure", "")) ? usual.text("unsure", "") : "");
        if (code.isEmpty()) {
            return null;
        }
        if (!known(plan, code)) {
            throw table.wrong("unsure", "is " + code + ", which is no service; \"\" where there is no such desk");
        }
        return new ServiceCode(code);
    }

    private static boolean known(Plan plan, String code) {
        return plan.services().stream()
                .anyMatch(service -> service.code().text().equals(code));
    }
}
