// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * From visits in the hall through the tables that a controller has to the numbers on the page, to what is behind them, and to the files
 * that are taken away.
 */
@SuppressWarnings("NullAway.Init") // browser and hall are opened before all tests
class ReportsThroughIT {
    private static final String TODAY = "/manage/reports?from=2026-11-23&to=2026-11-23&by=service";
    private static final ServiceCode SHEBAO = new ServiceCode("shebao");
    private static final WindowNumber FOUR = new WindowNumber(4);

    private static Chromium chromium;
    private static WebHall hall;
    private BrowserContext context;

    /** Three numbers: one served, one missed, one still waiting. */
    @BeforeAll
    static void aMorning() throws IOException {
        chromium = Chromium.open();
        hall = WebHall.withTables(Leaders.plan());
        hall.run(new Command.OpenWindow(FOUR));
        for (var n = 0; n < 3; n++) {
            hall.run(new Command.Take(SHEBAO, false, 1, "zh", true));
        }
        hall.run(new Command.CallNext(FOUR, null));
        hall.run(new Command.MarkArrived(FOUR));
        hall.run(new Command.Finish(FOUR, null));
        hall.run(new Command.CallNext(FOUR, null));
        hall.run(new Command.MarkMissed(FOUR));
        hall.followed();
    }

    @AfterAll
    static void close() throws IOException {
        if (chromium != null) {
            chromium.close();
        }
        if (hall != null) {
            hall.close();
        }
    }

    @BeforeEach
    void signIn() {
        context = chromium.browser().newContext();
        ManageLooks.signIn(context, hall);
    }

    @AfterEach
    void closeContext() {
        context.close();
    }

    @Test
    void theNumbersOnThePageAreThoseOfTheHallAndOpenTheirVisits() throws IOException {
        // when
        var page = ManageLooks.page(context, hall, TODAY, 1440, 900);
        var total = page.locator("#rows tbody tr.sum td");
        // then: taken, called, served, missed of those called
        assertThat(total.nth(0)).hasText("3");
        assertThat(total.nth(1)).hasText("2");
        assertThat(total.nth(2)).hasText("1");
        assertThat(total.nth(3)).hasText("50%");
        assertThat(total.nth(4)).hasText("0%");
        assertThat(total.nth(4).locator("button")).hasCount(0);
        // when
        total.nth(3).locator("button").click();
        // then
        assertThat(page.locator("#behind tbody th")).hasText(new String[] {"S002"});
        assertThat(page.locator("#behind tbody tr")).containsText("社会保险");
        ManageLooks.picture(page, "reports-behind");
    }

    @Test
    void whatIsDownloadedSaysTheSame() throws IOException {
        // given
        var page = ManageLooks.page(context, hall, TODAY, 1440, 900);
        assertThat(page.locator("#rows tbody tr.sum td").first()).hasText("3");
        // when
        var csv = download(page, "#csv");
        var xlsx = download(page, "#xlsx");
        // then
        assertEquals("jiaohao-2026-11-23-2026-11-23-by-service.csv", csv.suggestedFilename());
        var lines = Files.readString(csv.path(), StandardCharsets.UTF_8).lines().toList();
        assertTrue(lines.getLast().startsWith("合计,合计,3,"), lines.getLast());
        try (var book = new ReadableWorkbook(Files.newInputStream(xlsx.path()))) {
            var last = book.getFirstSheet().read().getLast();
            assertEquals("合计", last.getCellText(0));
            assertEquals(3, last.getCellAsNumber(2).orElseThrow().intValue());
        }
    }

    /** Else the other tests of the page would be of a report that nobody makes. */
    @Test
    void theReportOfTheOtherTestsHasTheShapeOfARealOne() throws IOException {
        // given
        var real = WebHall.json(hall.get("/api/v1/reports?from=2026-11-23&to=2026-11-23&by=day", "installer"));
        JsonObject made;
        try (var in = ReportsThroughIT.class.getResourceAsStream("/web/report.json")) {
            made = new JsonObject(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        // then
        assertEquals(real.fieldNames(), made.fieldNames());
        var figures = keys(real, "definitions");
        assertEquals(figures, keys(made, "definitions"));
        for (var key : figures) {
            assertEquals(
                    real.getJsonObject("definitions").getJsonObject(key).getString("unit"),
                    made.getJsonObject("definitions").getJsonObject(key).getString("unit"),
                    key);
        }
        // and a line has nothing beyond its names, the figures and the breaks
        for (var line : List.of(real.getJsonObject("total"), made.getJsonObject("total"))) {
            var others = new TreeSet<>(line.fieldNames());
            others.removeAll(figures);
            others.removeAll(Set.of("key", "name", "nameEn", "pauses"));
            assertEquals(Set.of(), others);
        }
    }

    private static Set<String> keys(JsonObject report, String field) {
        return new TreeSet<>(report.getJsonObject(field).fieldNames());
    }

    private static Download download(Page page, String key) {
        return page.waitForDownload(() -> page.locator(key).click());
    }
}
