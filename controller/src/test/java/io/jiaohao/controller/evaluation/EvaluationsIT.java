// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.evaluation.EvaluationSettings.Department;
import io.jiaohao.controller.evaluation.EvaluationSettings.OfService;
import io.jiaohao.controller.evaluation.Evaluations.Format;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The records of a small day, to the letter; and that Python's parsers read the same in both ways of writing. */
class EvaluationsIT {
    private static final String SAME = """
            import csv, io, json, sys
            rows = list(csv.DictReader(io.StringIO(open(sys.argv[1], encoding='utf-8-sig', newline='').read())))
            assert rows == json.load(open(sys.argv[2], encoding='utf-8')), rows
            print(len(rows), len({row['projNo'] for row in rows}), rows[-1]['projName'])
            """;

    @TempDir
    private Path folder = Path.of("");

    private static String made(boolean staff, boolean unrated, Format format) throws IOException {
        return made(staff, unrated, Long.MAX_VALUE, format);
    }

    private static String made(boolean staff, boolean unrated, long upTo, Format format) throws IOException {
        var department = new Department("便民服务中心", "D1");
        var settings = new EvaluationSettings(
                "main",
                "330482100000",
                "某镇",
                department,
                "PJQ",
                "",
                "某市",
                "1",
                staff,
                unrated,
                Map.of(RatedDay.YIBAO, new OfService("330482014000", "3", new Department("医疗保障局", "D2"))));
        var out = new StringWriter();
        new Evaluations(new RatedDay(), settings, ZoneId.of("Asia/Shanghai"))
                .write(RatedDay.MONDAY.minusDays(1), RatedDay.MONDAY.plusDays(1), upTo, format, out);
        return out.toString();
    }

    private static String golden(String name) throws IOException {
        try (var in = Objects.requireNonNull(EvaluationsIT.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theRecordsOfASmallDayAreThese() throws IOException {
        assertEquals(golden("rated-day.csv"), made(true, true, Format.CSV));
        assertEquals(golden("rated-day.json"), made(true, true, Format.JSON));
    }

    @Test
    void usuallyNobodyOfTheStaffGoesOutAndNobodyWhoDidNotRate() throws IOException {
        var csv = made(false, false, Format.CSV);
        assertFalse(csv.contains("甲") || csv.contains("未评价"), csv);
        assertEquals(4, csv.lines().count(), csv);
    }

    @Test
    void whatIsNotOnTheMediumYetIsNotTold() throws IOException {
        // given: the first ticket is rated by the fourteenth entry or so, the day goes on
        var all = made(false, true, Format.CSV).lines().count();
        // then
        assertEquals(1, made(false, true, 0, Format.CSV).lines().count());
        assertTrue(made(false, true, 14, Format.CSV).lines().count() < all);
        assertEquals("[\n]\n", made(false, true, 0, Format.JSON));
    }

    @Test
    void aTextThatASpreadsheetWouldCalculateGetsAnApostrophe() throws IOException {
        // given
        var out = new StringWriter();
        var written = new Written(Format.CSV, List.of("a", "b"), out);
        // when
        written.write(List.of("=1+1\n2", "1+1"));
        written.write(List.of("\n@x", "-1"));
        // then
        assertEquals("\"'=1+1\n2\",1+1\r\n\"'\n@x\",'-1\r\n", out.toString());
    }

    @Test
    void anotherParserReadsTheSameInBoth() throws IOException, InterruptedException {
        // given
        var csv = Files.writeString(folder.resolve("a.csv"), made(true, true, Format.CSV));
        var json = Files.writeString(folder.resolve("a.json"), made(true, true, Format.JSON));
        // when
        var python = new ProcessBuilder(List.of("python3", "-c", SAME, csv.toString(), json.toString()))
                .redirectErrorStream(true)
                .start();
        var said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        // then
        assertEquals("5 5 医疗保险,\"新农合\"", said.strip());
        assertTrue(python.waitFor(30, TimeUnit.SECONDS));
        assertEquals(0, python.exitValue());
    }
}
