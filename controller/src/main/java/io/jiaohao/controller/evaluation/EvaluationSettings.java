// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.evaluation;

import io.jiaohao.protocol.ServiceCode;
import java.util.Map;

/**
 * What only the region and the hall itself can say of their evaluations. Empty texts are what nobody said.
 *
 * @param hall the hall's id, in the number of each record
 * @param regionCode 区划代码: twelve digits, or empty
 * @param department of services that name none of their own
 * @param evaluatorChannel the region's word for the evaluator at a window
 * @param phoneChannel its word for the code on the slip
 * @param source who sends the data
 * @param version of the interface or of its indicators
 * @param staff whether badge and name of the clerk go out
 * @param unrated whether visits that nobody rated go out too, as 未评价
 * @param services by code
 */
public record EvaluationSettings(
        String hall,
        String regionCode,
        String regionName,
        Department department,
        String evaluatorChannel,
        String phoneChannel,
        String source,
        String version,
        boolean staff,
        boolean unrated,
        Map<ServiceCode, OfService> services) {

    public EvaluationSettings {
        if (!regionCode.matches("|[0-9]{12}")) {
            throw new IllegalArgumentException("regionCode must have twelve digits, not " + regionCode);
        }
        services = Map.copyOf(services);
    }

    /** 部门. */
    public record Department(String name, String code) {}

    /**
     * A service in the region's catalogue.
     *
     * @param code 事项编码
     * @param version 事项版本
     */
    public record OfService(String code, String version, Department department) {}

    /** With nothing of its own where the settings say nothing. */
    OfService of(ServiceCode service) {
        return services.getOrDefault(service, new OfService("", "", department));
    }
}
