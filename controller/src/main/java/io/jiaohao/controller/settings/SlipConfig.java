// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.settings;

import io.jiaohao.controller.printing.SlipTemplate;
import io.jiaohao.protocol.settings.ConfigTable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings of {@code [slip]}: how the slips look. */
public final class SlipConfig {
    private SlipConfig() {}

    public static SlipTemplate read(ConfigTable table) {
        var lines = table.texts(
                "lines",
                SlipTemplate.USUAL.lines().stream().map(SlipTemplate.Line::word).toList());
        var template = table.check(() -> new SlipTemplate(
                table.text("title", ""),
                table.text("titleEn", ""),
                lines(table, lines),
                table.as("materials", "sentence", SlipConfig::materials),
                table.text("notice", ""),
                table.text("noticeEn", "")));
        table.end();
        return template;
    }

    private static List<SlipTemplate.Line> lines(ConfigTable table, List<String> words) {
        var known =
                Stream.of(SlipTemplate.Line.values()).collect(Collectors.toMap(SlipTemplate.Line::word, line -> line));
        Set<String> names = new TreeSet<>(known.keySet());
        return words.stream()
                .map(word -> {
                    var line = known.get(word);
                    if (line == null) {
                        throw table.wrong(
                                "lines", "has " + word + ", which is not known" + ConfigTable.nearest(word, names));
                    }
                    return line;
                })
                .toList();
    }

    private static SlipTemplate.Materials materials(String word) {
        return switch (word) {
            case "sentence" -> SlipTemplate.Materials.SENTENCE;
            case "list" -> SlipTemplate.Materials.LIST;
            default -> throw new IllegalArgumentException("must be \"sentence\" or \"list\", not \"" + word + '"');
        };
    }
}
