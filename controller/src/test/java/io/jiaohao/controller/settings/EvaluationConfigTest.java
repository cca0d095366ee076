// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jiaohao.controller.evaluation.EvaluationSettings;
import io.jiaohao.controller.evaluation.EvaluationSettings.Department;
import io.jiaohao.controller.evaluation.EvaluationSettings.OfService;
import io.jiaohao.protocol.HallId;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.settings.ConfigError;
import io.jiaohao.protocol.settings.ConfigTable;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the 好差评 of the region is told, by {@code [evaluation]}. */
class EvaluationConfigTest {
    private static EvaluationSettings read(String text) {
        return EvaluationConfig.read(
                ConfigTable.parse("hall.toml", text).tableOrEmpty("evaluation"), new HallId("main"));
    }

    @Test
    void theExampleSaysWhatHoldsWithoutIt() {
        var usual = read("");
        assertEquals(usual, ControllerConfig.usual().evaluation());
        assertEquals("PJQ", usual.evaluatorChannel());
        assertFalse(usual.staff() || usual.unrated());
    }

    @Test
    void everyKeyIsHeeded() {
        var settings = read("""
                [evaluation]
                regionCode = "330482100000"
                regionName = "某镇"
                department = "便民服务中心"
                departmentCode = "D1"
                evaluatorChannel = "E"
                phoneChannel = "P"
                source = "某市"
                version = "2"
                staff = true
                unrated = true
                [evaluation.services.yibao]
                code = "330482014000"
                version = "3"
                department = "医疗保障局"
                departmentCode = "D2"
                [evaluation.services.shebao]
                """);
        var usual = new Department("便民服务中心", "D1");
        assertEquals(
                new EvaluationSettings(
                        "main",
                        "330482100000",
                        "某镇",
                        usual,
                        "E",
                        "P",
                        "某市",
                        "2",
                        true,
                        true,
                        Map.of(
                                new ServiceCode("yibao"),
                                new OfService("330482014000", "3", new Department("医疗保障局", "D2")),
                                new ServiceCode("shebao"),
                                new OfService("", "", usual))),
                settings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "regionCode = \"3304\" | hall.toml line 2: evaluation.regionCode must have twelve digits, not 3304",
                "staff = 1 | hall.toml line 2: evaluation.staff must be true or false",
                "badge = true | hall.toml line 2: evaluation.badge is not known",
                "services.yibao.kode = \"1\" | hall.toml line 2: evaluation.services.yibao.kode is not known; did you mean code?",
                "services.\"医 保\".code = \"1\" | hall.toml line 2: evaluation.services.医 保 is no code of a service"
            })
    void aWrongKeyIsNamedWithItsLine(String line, String complaint) {
        var error = assertThrows(ConfigError.class, () -> read("[evaluation]\n" + line + "\n"));
        assertEquals(complaint, String.valueOf(error.getMessage()).substring(0, complaint.length()));
    }
}
