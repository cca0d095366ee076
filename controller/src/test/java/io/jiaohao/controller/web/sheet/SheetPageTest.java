// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.sheet.Sheet;
import io.jiaohao.controller.hall.sheet.Withheld;
import io.jiaohao.controller.web.sheet.Bars.Bar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a sheet looks like as HTML. */
class SheetPageTest {
    private static final YearMonth OCTOBER = YearMonth.parse("2026-10");
    private static final Sheet.Defined TICKETS =
            new Sheet.Defined("tickets", Sheet.Unit.COUNT, "", "取号数", "Tickets", "取出的号数。", "Numbers taken.");
    private static final Sheet.Defined WAIT = new Sheet.Defined(
            "waitMeanMillis", Sheet.Unit.MILLIS, "tickets", "平均等候", "Mean wait", "之和 ÷ 取号数。", "Sum ÷ tickets.");

    private static Sheet.Line line(String key, Map<String, Double> values, Map<String, Withheld> withheld) {
        return new Sheet.Line(key, key, key, new TreeMap<>(values), new TreeMap<>(withheld));
    }

    private static String page(int version, String words, boolean english) {
        var day = line("2026-10-09", Map.of("tickets", 1234.0), Map.of());
        var sheet = new Sheet(
                OCTOBER,
                "某<镇>",
                false,
                List.of(TICKETS, WAIT),
                line("total", Map.of("tickets", 1234.0, "waitMeanMillis", 125_400.0), Map.of()),
                List.of(line("a", Map.of(), Map.of("tickets", Withheld.FEW))),
                List.of(day),
                List.of(line("9", Map.of("tickets", 7.0, "waitMeanMillis", 125_400.0), Map.of())));
        return new SheetPage(new Shown(sheet, version, words, LocalDate.parse("2026-11-02")), new Tongue(english))
                .html(List.of(OCTOBER));
    }

    @Test
    void figuresStandWithTheirDenominatorsAndDefinitions() {
        var page = page(1, "谢谢", false);
        assertTrue(
                page.contains("<td class=\"n\">2分5秒</td><td>取号数 1,234</td><td class=\"means\">之和 ÷ 取号数。</td>"), page);
        assertTrue(page.contains("不公布<sup>1</sup>"), page);
        assertTrue(page.contains("误差不超过2.2%"), page);
    }

    @Test
    void whatPeopleWroteIsTextAndNothingElse() {
        var page = page(1, "<b>谢谢</b>", false);
        assertTrue(page.contains("&lt;b&gt;谢谢") && page.contains("某&lt;镇&gt;"), page);
        assertFalse(page.contains("<b>谢谢") || page.contains("<script"), page);
    }

    @Test
    void aCorrectionSaysThatItIsOneAndTheFirstDoesNot() {
        assertTrue(page(2, "谢谢", false).contains("第2版：更正，代替第1版"));
        assertFalse(page(1, "谢谢", false).contains("更正"));
        assertTrue(page(3, "谢谢", true).contains("Version 3: a correction that replaces version 2"));
    }

    @Test
    void theCalendarBeginsOnMondayAndHasEveryDay() {
        // October 2026 begins on a Thursday
        var page = page(1, "谢谢", true);
        assertTrue(page.contains("<tr><td></td><td></td><td></td><td><small>1</small> —</td>"), page);
        assertTrue(page.contains("<small>9</small> 1,234</td>") && page.contains("<small>31</small>"), page);
    }

    @Test
    void theAxisOfAChartEndsAtARoundNumberAboveTheTallestBar() {
        assertTrue(chart(7.0).contains(">8</text>"), chart(7.0));
        assertTrue(chart(161.0).contains(">200</text>"), chart(161.0));
        assertTrue(chart(81.0).contains(">100</text>"), chart(81.0));
        assertEquals(0, new Bars("t", "u", List.of(new Bar("1", null))).svg().split("<rect", -1).length - 1);
    }

    private static String chart(double value) {
        return new Bars("t", "u", List.of(new Bar("1", value))).svg();
    }
}
