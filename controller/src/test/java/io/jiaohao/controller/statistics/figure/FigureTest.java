// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void everyFigureIsSaidInBothLanguagesAndNothingElseIs() {
        var keys = Arrays.stream(Figure.values()).map(Figure::key).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(keys, new TreeSet<>(Meaning.all().keySet()));
        Meaning.all().forEach((key, meaning) -> {
            assertTrue(meaning.zhMeans().matches(".*\\p{IsHan}.*"), key);
            assertFalse(meaning.enMeans().matches(".*\\p{IsHan}.*"), key);
        });
    }

    @Test
    void everyShareAndMeanNamesItsDenominator() {
        for (var figure : Figure.values()) {
            if (figure.unit() == Figure.Unit.SHARE || figure.key().contains("Mean")) {
                assertTrue(figure.meaning().zhMeans().contains(" ÷ "), figure.key());
                assertTrue(figure.meaning().enMeans().contains(" ÷ "), figure.key());
            }
        }
    }

    @Test
    void theManualHasTheSameTable() throws IOException {
        var manual = Files.readString(Path.of("..", "docs", "statistics.md"));
        try (var in = Figure.class.getResourceAsStream("figures.md")) {
            assertTrue(manual.endsWith(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    @Test
    void ofADayWithoutAVisitEverythingOverNothingIsAbsent() {
        // given
        var nothing = new Sums(new Tally(), new WindowTime());

        // then
        for (var figure : Figure.values()) {
            if (figure.unit() == Figure.Unit.SHARE || figure.key().matches(".*(Mean|P\\d\\d|Max).*")) {
                assertNull(figure.of(nothing), figure.key());
            } else {
                assertEquals(0L, figure.of(nothing), figure.key());
            }
        }
    }
}
