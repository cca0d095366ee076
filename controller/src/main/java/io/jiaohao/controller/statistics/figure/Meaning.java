// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.figure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** What a figure is called and what it is, over which denominator, in both languages. */
public record Meaning(String zh, String en, String zhMeans, String enMeans) {
    private static final Map<String, Meaning> ALL = read();

    static Meaning of(String key) {
        var meaning = ALL.get(key);
        if (meaning == null) {
            throw new IllegalStateException("figures.md does not say what " + key + " is");
        }
        return meaning;
    }

    static Map<String, Meaning> all() {
        return ALL;
    }

    private static Map<String, Meaning> read() {
        try (var in = Meaning.class.getResourceAsStream("figures.md")) {
            if (in == null) {
                throw new IllegalStateException("figures.md is missing");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> line.startsWith("| `"))
                    .map(line -> line.split(" *\\| *", -1))
                    .collect(Collectors.toUnmodifiableMap(
                            cells -> cells[1].replace("`", ""),
                            cells -> new Meaning(cells[2], cells[3], cells[4], cells[5])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
