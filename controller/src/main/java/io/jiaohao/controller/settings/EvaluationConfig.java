// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.settings;

import io.jiaohao.controller.evaluation.EvaluationSettings;
import io.jiaohao.controller.evaluation.EvaluationSettings.Department;
import io.jiaohao.controller.evaluation.EvaluationSettings.OfService;
import io.jiaohao.protocol.HallId;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.settings.ConfigTable;
import java.util.HashMap;
import java.util.Map;

/** The settings of {@code [evaluation]}: what the 好差评 of a region wants to be told besides what happened. */
public final class EvaluationConfig {
    private EvaluationConfig() {}

    public static EvaluationSettings read(ConfigTable table, HallId hall) {
        var department = new Department(table.text("department", ""), table.text("departmentCode", ""));
        var settings = new EvaluationSettings(
                hall.text(),
                table.as("regionCode", "", EvaluationConfig::region),
                table.text("regionName", ""),
                department,
                table.text("evaluatorChannel", "PJQ"),
                table.text("phoneChannel", ""),
                table.text("source", ""),
                table.text("version", ""),
                table.flag("staff", false),
                table.flag("unrated", false),
                services(table.tableOrEmpty("services"), department));
        table.end();
        return settings;
    }

    private static String region(String code) {
        if (!code.matches("|[0-9]{12}")) {
            throw new IllegalArgumentException("must have twelve digits, not " + code);
        }
        return code;
    }

    private static Map<ServiceCode, OfService> services(ConfigTable table, Department usual) {
        var services = new HashMap<ServiceCode, OfService>();
        for (var key : table.keys()) {
            services.put(code(table, key), service(table.tableOrEmpty(key), usual));
        }
        return services;
    }

    /** Not whether there is such a service: the manager may add one on the page. */
    private static ServiceCode code(ConfigTable table, String key) {
        try {
            return new ServiceCode(key);
        } catch (IllegalArgumentException e) {
            throw table.wrong(key, "is no code of a service");
        }
    }

    private static OfService service(ConfigTable table, Department usual) {
        var service = new OfService(
                table.text("code", ""),
                table.text("version", ""),
                new Department(table.text("department", usual.name()), table.text("departmentCode", usual.code())));
        table.end();
        return service;
    }
}
