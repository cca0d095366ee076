// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Media;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of reports in a real browser, over answers as docs/statistics.md describes them. Pictures go to {@code target/screenshots}. */
@SuppressWarnings("NullAway.Init") // the browser is opened before all tests, the hall before each
class ReportsPageIT {
    private static final String VISIT = """
            {"asOf": 1, "behind": false, "all": 1, "offset": 0, "visits": [{"day": "2026-11-03", "ticket": "A001", "leg": 1,
            "service": "yibao", "window": 3, "priority": false, "since": "2026-11-03T01:00:00Z", "called": "2026-11-03T01:05:00Z",
            "ended": "2026-11-03T01:15:00Z", "waitMillis": 300000, "handlingMillis": 540000, "end": "FINISHED", "inferred": true}]}""";

    private static final String STAFF = """
            [{"key": "07", "name": "07", "served": 40, "apart": 3, "n": 37, "handlingMeanMillis": 412000, "handlingLowMillis": 350000,
            "handlingHighMillis": 474000, "walkMeanMillis": 21000, "holdMillis": 600000, "inferredShare": 0.2,
            "pauses": [{"reason": "用餐", "times": 3, "millis": 5400000}],
            "notes": [{"span": "2026-11-03", "text": "那天打印机坏了两小时"}]},
            {"key": "08", "name": "08", "served": 8, "apart": 1, "n": 7, "walkMeanMillis": 21000, "holdMillis": 0, "inferredShare": 0.5,
            "pauses": [], "notes": []}]""";

    /** What a row stands for, where that is no day. */
    private static final Map<String, String> KEYS = Map.of(
            "week", "2026-W46", "month", "2026-11", "year", "2026", "hour", "9", "window", "3", "service", "yibao");

    private static final String STAFFING = """
            {"from": "2026-09-28", "to": "2026-11-22", "weeks": 8, "share": 80, "days": 8, "leastDays": 5, "leastServed": 30,
            "enough": true, "playedDays": 8, "cutShort": true, "weekday": "MONDAY", "pools": [{"services": [{"code": "yibao", "name": "医保", "nameEn": "Medical insurance"}],
            "windows": 2, "targetSeconds": 600, "served": 700, "played": 0.78, "busyPlayed": 0.91, "hours": [
            {"hour": 9, "open": 1, "people": 14.1, "busyPeople": 19, "handlingSeconds": 480, "windows": 3, "within": 0.93, "fewer": 0, "busyWindows": 4, "played": 0.88, "busyPlayed": 0.97},
            {"hour": 10, "open": 1, "people": 2.3, "busyPeople": 3, "handlingSeconds": 480, "windows": 1, "within": 0.84, "fewer": 0, "busyWindows": 1}]},
            {"services": [{"code": "jiuye", "name": "就业", "nameEn": "Employment"}, {"code": "bangban", "name": "帮办代办", "nameEn": "Assisted handling"}],
            "windows": 2, "targetSeconds": 1200, "served": 12, "hours": []}]}""";

    private static Chromium chromium;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private WebHall hall;
    private BrowserContext context;

    @BeforeAll
    static void openBrowser() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void open() throws IOException {
        hall = new WebHall(Leaders.plan());
        context = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("zh-CN"));
        ManageLooks.signIn(context, hall);
        context.route(Pattern.compile("/api/v1/reports"), this::answer);
        context.route(
                Pattern.compile("/api/v1/reports/staffing"),
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(
                                route.request().url().contains("weekday=FRIDAY")
                                        ? "{\"enough\": false, \"days\": 2, \"leastDays\": 5, \"from\": \"2026-09-28\", \"to\": \"2026-11-22\"}"
                                        : STAFFING)));
    }

    @AfterEach
    void close() throws IOException {
        context.close();
        hall.close();
    }

    @Test
    void aReportIsAChartATableAndTheMeaningOfEachFigure() throws IOException {
        // when
        var page = ManageLooks.page(context, hall, "/manage/reports", 1440, 900);
        // then
        assertThat(page.locator("#hr")).hasText("2026-11-01 至 2026-11-23，按日");
        assertThat(page.locator("#chart canvas")).hasCount(1);
        assertThat(page.locator("#rows tbody tr")).hasCount(16);
        assertThat(page.locator("#rows tbody tr").last()).containsText("合计");
        assertThat(page.locator("#rows thead")).containsText("平均等候");
        ManageLooks.picture(page, "reports");
        // when
        page.locator("#meanings summary").click();
        // then
        assertThat(page.locator("#definitions")).containsText("弃号量 ÷ 已叫事项数。");
        // when
        page.locator(".tool.language").click();
        page.setViewportSize(390, 844);
        // then
        assertThat(page.locator("#rows thead")).containsText("Mean wait");
        assertThat(page.locator("#definitions")).containsText("Missed ÷ called errands.");
        ManageLooks.picture(page, "reports-390-en");
    }

    @Test
    void whatIsChosenIsAskedForAndStandsInTheAddressAndTheDownloads() throws IOException {
        // given
        var page = ManageLooks.page(context, hall, "/manage/reports", 820, 1180);
        assertThat(page.locator("#rows tbody tr")).hasCount(16);
        // when
        page.locator("#service").selectOption("yibao");
        page.locator("#by").selectOption("month");
        // then
        assertThat(page.locator("#xlsx"))
                .hasAttribute(
                        "href", "/api/v1/reports?from=2026-11-01&to=2026-11-23&by=month&service=yibao&format=xlsx");
        assertThat(page.locator("#csv")).hasAttribute("href", Pattern.compile("format=csv$"));
        assertTrue(asked.getLast().endsWith("?from=2026-11-01&to=2026-11-23&by=month&service=yibao"), asked.getLast());
        // when
        page.reload();
        // then
        assertThat(page.locator("#by")).hasValue("month");
        assertThat(page.locator("#service")).hasValue("yibao");
        // when
        page.getByText("今年").click();
        // then
        assertThat(page.locator("#from")).hasValue("2026-01-01");
    }

    @Test
    void behindANumberAreItsVisits() throws IOException {
        // given
        var page = ManageLooks.page(context, hall, "/manage/reports", 1440, 900);
        // when: served on the second day
        page.locator("#rows tbody tr").nth(1).locator("td button").nth(2).click();
        // then
        assertThat(page.locator("#behind h2")).hasText("2026-11-03 · 办理量：相关的办理");
        assertThat(page.locator("#behind tbody tr")).containsText(new String[] {"A001"});
        assertThat(page.locator("#behind tbody tr")).containsText(new String[] {"09:05:00"});
        assertTrue(asked.getLast().contains("/reports/visits?from=2026-11-03&to=2026-11-03"), asked.getLast());
    }

    @Test
    void howeverManyThereAreTheyAreLookedThroughPageByPage() throws IOException {
        // given
        var page = ManageLooks.page(context, hall, "/manage/reports?from=2016-01-01&to=2026-11-23&by=day", 1440, 900);
        context.route(Pattern.compile("/reports/visits"), route -> {
            asked.add(route.request().url());
            var first = new JsonObject(VISIT).put("all", 640);
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody(first.encode()));
        });
        // when: those served of ten years
        page.locator("#rows tbody tr.sum td button").nth(2).click();
        // then
        assertThat(page.locator("#behind .paging span")).hasText("第 1–100 个，共 640 个。");
        assertTrue(asked.getLast().contains("from=2016-01-01&to=2026-11-23&counted=served&offset=0&limit=100"));
        // when
        for (var from = 101; from <= 601; from += 100) {
            page.locator("#behind .paging button").last().click();
            assertThat(page.locator("#behind .paging span")).containsText("第 " + from + "–");
        }
        // then
        assertTrue(asked.getLast().contains("offset=600"), asked.getLast());
        assertThat(page.locator("#behind .paging button")).hasText(new String[] {"上一页"});
    }

    @Test
    void everyKindOfReportCarriesItsFiltersToItsHeadAndItsFiles() throws IOException {
        // given
        var page = ManageLooks.page(
                context, hall, "/manage/reports?from=2026-11-01&to=2026-11-23&service=yibao&window=3", 1440, 900);
        for (var by : List.of("day", "week", "month", "year", "hour", "window", "service", "staff")) {
            // when
            page.locator("#by").selectOption(by);
            // then
            assertThat(page.locator("#hr"))
                    .hasText("2026-11-01 至 2026-11-23，按"
                            + page.locator("#by option:checked").textContent());
            assertThat(page.locator("#only")).hasText("医疗保险 · 3号 医保");
            for (var format : List.of("xlsx", "csv")) {
                assertThat(page.locator("#" + format))
                        .hasAttribute(
                                "href",
                                "/api/v1/reports?from=2026-11-01&to=2026-11-23&by=" + by
                                        + "&service=yibao&window=3&format=" + format);
            }
        }
    }

    @Test
    void aYearOfDaysIsDrawnWithItsGapsAndItsMonths() throws IOException {
        // when
        var page = ManageLooks.page(
                context, hall, "/manage/reports?from=2026-01-01&to=2026-11-23&figure=waitMeanMillis", 1440, 900);
        // then: the figure that the address names
        assertThat(page.locator("#chart figcaption")).hasText("平均等候（分钟）");
        assertThat(page.locator("#chart canvas")).hasCount(1);
        page.locator(".tool.contrast").click();
        ManageLooks.picture(page, "reports-year-contrast");
    }

    @Test
    void peopleAreNeitherRankedNorDrawn() throws IOException {
        // when
        var page = ManageLooks.page(context, hall, "/manage/reports?by=staff&service=yibao", 1440, 900);
        // then
        assertThat(page.locator("#rows tbody th")).hasText(new String[] {"07", "08"});
        assertThat(page.locator("#chart")).isHidden();
        assertThat(page.locator("#fair")).containsText("不排名次");
        assertThat(page.locator("#rows tbody tr").nth(0)).containsText("6分52秒 (5分50秒 – 7分54秒)");
        assertThat(page.locator("#rows tbody tr").nth(1).locator("td").nth(3)).hasText("—");
        assertEquals(0, page.locator("#rows thead button").count(), "no sorting by speed");
        // and: what a clerk wrote stands beside the figures, and later days are not told of yet
        assertThat(page.locator("#rows tbody tr").nth(0)).containsText("2026-11-03 那天打印机坏了两小时");
        assertThat(page.locator("#later")).hasText("人员数据先给本人看，可以写说明：这里到 2026-11-19 为止。");
        ManageLooks.picture(page, "reports-staff");
    }

    @Test
    void onPaperThereIsTheReportAndNothingElse() throws IOException {
        // given
        var page = ManageLooks.page(context, hall, "/manage/reports", 1440, 900);
        assertThat(page.locator("#chart canvas")).hasCount(1);
        // when
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        // then
        for (var gone : List.of("#ask", "nav.menu", ".tools", ".ways", ".chart details")) {
            assertThat(page.locator(gone)).isHidden();
        }
        assertThat(page.locator(".signed")).isVisible();
        assertThat(page.locator("#rows table")).isVisible();
        Files.createDirectories(ManageLooks.SCREENSHOTS);
        var pdf = page.pdf(new Page.PdfOptions()
                .setPreferCSSPageSize(true)
                .setPath(ManageLooks.SCREENSHOTS.resolve("report.pdf")));
        var text = new String(pdf, StandardCharsets.ISO_8859_1);
        assertTrue(text.startsWith("%PDF") && text.contains("/MediaBox [0 0 841"), "A4 across");
    }

    @Test
    void howManyWindowsAreNeededIsSaidWithItsReasonAndWhatCameOfIt() throws IOException {
        // when
        var page = ManageLooks.page(context, hall, "/manage/staffing?weekday=MONDAY", 1440, 1000);
        // then
        assertThat(page.locator(".because li").first())
                .hasText("周一9时医保：平均来14人，每人8分，3个窗口时93%在10分钟内叫到，2个窗口排不完。忙日来19人，要4个。试演：88%。");
        assertThat(page.locator(".overview tbody tr").first()).containsText("⚠ 缺 1");
        assertThat(page.locator(".checked")).containsText("78% 在目标内叫到（要求 80%）");
        assertThat(page.locator("#cutShort")).hasText("时间不够，没有演完：只试演了 8 天。");
        assertThat(page.locator(".little")).containsText("只办过 12 个号");
        page.locator(".pool summary").click();
        ManageLooks.picture(page, "staffing");
        // when
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        // then
        assertThat(page.locator("#ask")).isHidden();
        assertThat(page.locator(".overview")).isVisible();
        // when
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.locator(".tool.language").click();
        page.setViewportSize(390, 844);
        // then
        assertThat(page.locator(".because li").first())
                .containsText(
                        "14 come on average, 8 min each; with 3 windows 93% are called within 10 min, with 2 the line only grows.");
        ManageLooks.picture(page, "staffing-390-en");
        // when
        page.locator("#weekday").selectOption("FRIDAY");
        // then
        assertThat(page.locator("#little")).containsText("No number is given");
    }

    private void answer(Route route) {
        var url = route.request().url();
        asked.add(url);
        route.fulfill(new Route.FulfillOptions()
                .setContentType("application/json")
                .setBody(url.contains("/visits") ? VISIT : report(url).encode()));
    }

    /** What was asked for, as the server repeats it. */
    private static Map<String, Object> query(String url) {
        var asked = new HashMap<String, Object>();
        for (var part : url.substring(url.indexOf('?') + 1).split("&", -1)) {
            var at = part.indexOf('=');
            asked.put(part.substring(0, at), part.substring(at + 1));
        }
        asked.remove("format");
        return asked;
    }

    private static JsonObject report(String url) {
        try (var in = ReportsPageIT.class.getResourceAsStream("/web/report.json")) {
            var report = new JsonObject(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            query(url).forEach(report::put);
            var key = KEYS.get(report.getString("by"));
            if (key != null) {
                var one = report.getJsonArray("rows").getJsonObject(0).copy().put("key", key);
                report.put("rows", new JsonArray().add(one));
            }
            return url.contains("by=staff")
                    ? report.put("rows", new JsonArray(STAFF)).put("staffTo", "2026-11-19")
                    : report;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
