// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller;

import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import io.jiaohao.protocol.settings.ConfigTable;
import java.time.Duration;
import java.util.List;

/** The plan's part of the settings. A file with services needs its own windows too: half of each would serve nobody. */
final class PlanConfig {
    private PlanConfig() {}

    static Plan read(ConfigTable root, ConfigTable usual, ConfigTable hall) {
        var own = root.has("services");
        if (own != root.has("windows")) {
            throw root.wrong(own ? "windows" : "services", "is missing: services and windows are changed together");
        }
        var from = own ? root : usual;
        var services = from.tables("services").stream().map(PlanConfig::service).toList();
        var windows = from.tables("windows").stream().map(PlanConfig::window).toList();
        try {
            return new Plan(
                    hall.text("name", "镇党群服务中心"),
                    hall.text("complaints", ""),
                    services,
                    windows,
                    policy(root.tableOrEmpty("policy")));
        } catch (IllegalArgumentException e) {
            throw root.wrong("windows", "do not fit the services: " + e.getMessage());
        }
    }

    private static Policy policy(ConfigTable table) {
        var usual = Policy.USUAL;
        var policy = new Policy(
                table.whole("callsAtMost", 1, 9, usual.callsAtMost()),
                Duration.ofMillis(table.whole(
                        "doubleNextMillis", 0, 60_000, (int) usual.doubleNext().toMillis())),
                Duration.ofSeconds(table.whole("missedWithinSeconds", 0, 3_600, (int)
                        usual.missedWithin().toSeconds())),
                Duration.ofSeconds(table.whole(
                        "undoWithinSeconds", 0, 600, (int) usual.undoWithin().toSeconds())));
        table.end();
        return policy;
    }

    private static Service service(ConfigTable table) {
        var name = table.text("name");
        var service = table.check(() -> new Service(
                table.as("code", "", ServiceCode::new),
                name,
                table.text("nameEn", name),
                table.text("short", name),
                table.as("prefix", "", PlanConfig::prefix),
                table.texts("materials", List.of())));
        table.end();
        return service;
    }

    private static char prefix(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException("must be one letter or digit, not \"" + text + '"');
        }
        return text.charAt(0);
    }

    private static WindowPlan window(ConfigTable table) {
        var number = new WindowNumber(table.whole("number", 1, 999));
        var serves = table.needed("serves");
        var services = serves.keys().stream()
                .map(code -> new WindowPlan.Serves(new ServiceCode(code), serves.whole(code, 1, 100)))
                .toList();
        var window = table.check(() -> new WindowPlan(number, table.text("name", number + "号窗口"), services));
        table.end();
        return window;
    }
}
