// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import io.jiaohao.controller.desk.Waits;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.plan.Calendar;
import io.jiaohao.controller.hall.plan.Span;
import io.jiaohao.controller.hall.plan.Week;
import io.jiaohao.protocol.Message.PrintOutcome;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each screen of the kiosk says, and how large it says it. */
class KioskScreensIT extends KioskStand {
    @Test
    void aWaitIsSaidInMinutesOrAsATimeOfDayAndAClosedServiceSaysWhy() throws IOException {
        // given
        hall.waits.next.put(new ServiceCode("shebao"), new Waits.Wait(700, 600, 900));
        hall.waits.next.put(new ServiceCode("yibao"), new Waits.Wait(2_400, 1_500, 5_400));
        hall.run(new Command.Take(new ServiceCode("yibao"), false, 1, "zh", true));
        // when
        go();
        // then
        assertThat(service(3)).containsText("预计等 10–15 分钟");
        assertThat(service(2)).containsText("等候 1 人");
        assertThat(service(2)).containsText("预计 09:40 前后");
        assertThat(service(0).locator(".long")).hasCount(0);
        // when
        service(7).click();
        // then
        assertThat(service(7)).containsText("14:00 起取号");
        assertThat(id("trouble")).hasText("“志愿服务”窗口现在不办理:现在是休息时间。14:00起可以取号。");
        assertThat(id("choose")).isVisible();
    }

    @Test
    void outOfHoursThePageSaysWhenItOpens() throws IOException {
        // given
        var hours = Week.ofWorkdays(List.of(Span.parse("08:30-12:00")));
        hall.close();
        hall = new WebHall(
                plan(new Calendar(ZoneId.of("Asia/Shanghai"), hours, null, List.of())),
                Instant.parse("2026-11-23T04:30:00Z"));
        // when
        go();
        // then
        assertThat(id("closed")).containsText("今天的取号已经结束");
        assertThat(id("closed")).containsText("11月24日星期二 08:30 开始取号");
        Measure.page(kiosk, 88, 24, "kiosk-zh-closed");
        id("lang").click();
        assertThat(id("closed")).containsText("Numbers are given from 08:30 on Tuesday");
        Measure.page(kiosk, 88, 24, "kiosk-en-closed");
    }

    @Test
    void withoutAPrinterItSaysSoAtOnceAndWithoutAControllerItSendsPeopleToTheDesk() {
        // given
        hall.nodes.clear();
        go();
        assertThat(id("choose")).containsText("现在打不出小票，取号后请记住号码");
        Measure.page(kiosk, 88, 24, "kiosk-zh-no-printer");
        // when
        hall.web.close();
        // then
        assertThat(id("stale")).isVisible();
        assertThat(id("away")).containsText("请到导办台取号", new ContainsTextOptions().setTimeout(15_000));
        Measure.page(kiosk, 88, 24, "kiosk-zh-away");
    }

    @ParameterizedTest
    @CsvSource({"1080, 1920", "1920, 1080", "1024, 600"})
    void everyKeyAndEveryLetterIsLargeEnough(int width, int height) {
        kiosk.setViewportSize(width, height);
        hall.waits.next.put(new ServiceCode("shebao"), new Waits.Wait(700, 600, 900));
        go();
        for (var large : List.of(true, false)) {
            for (var english : List.of(false, true)) {
                var name = "kiosk-" + (english ? "en-" : "zh-") + (large ? "large-" : "") + width + "x" + height + "-";
                walk(large, english, name);
            }
        }
        id("contrast").click();
        Measure.page(kiosk, 88, 24, "kiosk-zh-contrast-" + width + "x" + height);
    }

    private void walk(boolean large, boolean english, String name) {
        look(large, english);
        measure(large, name + "start");
        service(3).click();
        measure(large, name + "ask");
        id("back").click();
        look(large, english);
        id("booked").click();
        measure(large, name + "booking");
        id("back").click();
        look(large, english);
        service(3).click();
        id("take").click();
        var number = id("number").textContent();
        hall.run(new Command.ReportSlip(new TicketNumber(number), PrintOutcome.PRINTED));
        assertThat(kiosk.locator("#taken.printed")).isVisible();
        measure(large, name + "printed");
        id("done").click();
    }

    /** From the start, which is in Chinese and large. */
    private void look(boolean large, boolean english) {
        if (english) {
            id("lang").click();
        }
        if (!large) {
            id("large").click();
        }
    }

    private void measure(boolean large, String name) {
        Measure.sizes(kiosk, large ? 88 : 60, large ? 24 : 18, name);
        if (name.contains("1080x1920")) { // what has a barrier in one size has it in all
            Barriers.none(kiosk, name);
        }
    }

    @Test
    void thePageIsLight() {
        go();
        var bytes = (Number) kiosk.evaluate(
                "performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'))"
                        + ".map((one) => one.encodedBodySize).reduce((a, b) => a + b, 0)");
        assertTrue(bytes.intValue() > 5_000 && bytes.intValue() <= 100 * 1024, bytes + " bytes");
    }
}
