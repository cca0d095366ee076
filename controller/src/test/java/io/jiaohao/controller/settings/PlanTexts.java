// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.settings;

import io.jiaohao.controller.hall.plan.Plan;
import java.time.ZoneId;

/** Reads the manager's plan as the controller does, for tests in other packages. */
public final class PlanTexts {
    private PlanTexts() {}

    public static Plan read(String text) {
        return PlanConfig.alone(text, ZoneId.of("Asia/Shanghai"));
    }
}
