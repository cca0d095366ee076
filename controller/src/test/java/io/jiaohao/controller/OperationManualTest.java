// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.settings.ControllerConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every block of the operator's manual can be copied into the settings, and every setting of the customs stands in both manuals. */
@NullMarked
class OperationManualTest {
    private static final Path ENGLISH = Path.of("..", "docs", "operation.md");
    private static final Path CHINESE = Path.of("..", "docs", "operation.zh-CN.md");

    @TempDir
    private Path folder = Path.of("");

    private static List<String> blocks(Path manual, String kind) throws IOException {
        var found = new ArrayList<String>();
        var matcher =
                Pattern.compile("```" + kind + "\\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(manual));
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @TestFactory
    Stream<DynamicTest> everyBlockIsReadByTheProgramItself() throws IOException {
        var tests = new ArrayList<DynamicTest>();
        for (var manual : List.of(ENGLISH, CHINESE)) {
            var number = 0;
            for (var block : blocks(manual, "toml")) {
                tests.add(DynamicTest.dynamicTest(
                        manual.getFileName() + " block " + ++number, () -> read(manual, block)));
            }
        }
        return tests.stream();
    }

    private void read(Path manual, String block) throws IOException {
        Files.writeString(folder.resolve("holidays.txt"), String.join("\n", blocks(manual, "holidays")));
        ControllerConfig.read(Files.writeString(folder.resolve("hall.toml"), block));
    }

    @Test
    void bothManualsSetTheSameAndEnough() throws IOException {
        assertEquals(blocks(ENGLISH, "toml"), blocks(CHINESE, "toml"));
        assertEquals(blocks(ENGLISH, "holidays"), blocks(CHINESE, "holidays"));
        assertTrue(blocks(ENGLISH, "toml").size() >= 12);
    }

    @Test
    void everySettingOfTheCustomsStandsInTheManual() throws IOException {
        try (var in = Objects.requireNonNull(ControllerConfig.class.getResourceAsStream("hall.toml"))) {
            var usual = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var missing = new TreeSet<>(keys(usual));
            missing.removeAll(keys(String.join("\n", blocks(ENGLISH, "toml"))));
            assertEquals(new TreeSet<>(), missing);
        }
    }

    /** The keys below {@code [policy…]} and {@code [hours…]}, each with its table. */
    private static java.util.Set<String> keys(String toml) {
        var keys = new TreeSet<String>();
        var table = "";
        for (var line : toml.lines().toList()) {
            if (line.startsWith("[")) {
                table = line.substring(0, line.indexOf(']') + 1);
            } else if (line.matches("\\w+ = .*") && (table.startsWith("[policy") || table.startsWith("[hours"))) {
                keys.add(table + " " + line.substring(0, line.indexOf(' ')));
            }
        }
        return keys;
    }
}
