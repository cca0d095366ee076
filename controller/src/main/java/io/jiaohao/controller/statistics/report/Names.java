// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.report;

import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;

/** What a line of a report is called, by the plan now. */
record Names(String zh, String en) {

    static Names of(Plan plan, By by, String key) {
        return switch (by) {
            case WINDOW -> key.isEmpty() ? same(key) : window(plan, key);
            case SERVICE ->
                plan.service(new ServiceCode(key))
                        .map(service -> new Names(service.name(), service.nameEn()))
                        .orElse(same(key));
            case STAFF -> plan.clerk(key).map(clerk -> same(clerk.name())).orElse(same(key));
            case HOUR -> same(key + ":00");
            case DAY, WEEK, MONTH, YEAR -> same(key);
        };
    }

    private static Names window(Plan plan, String key) {
        return plan.window(WindowNumber.parse(key))
                .map(window -> same(window.name()))
                .orElse(same(key));
    }

    private static Names same(String text) {
        return new Names(text, text);
    }
}
