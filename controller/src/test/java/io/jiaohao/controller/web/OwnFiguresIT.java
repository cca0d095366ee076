// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Each clerk sees the own figures first, writes beside them, and the staff report tells of both later. With the real tables: on Monday 07
 * served twelve at window 4, one of them 需协助 and one with two items; 09 served one.
 */
@SuppressWarnings("NullAway.Init") // opened before each test
class OwnFiguresIT {
    private static final ServiceCode SHEBAO = new ServiceCode("shebao");
    private static final WindowNumber FOUR = new WindowNumber(4);
    private static final String STAFF = "/api/v1/reports?from=2026-11-23&to=2026-11-30&by=staff&service=shebao";
    private static final Pattern KEY = Pattern.compile("name=\"formKey\" value=\"([^\"]+)\"");

    private WebHall hall;
    private String clerk;
    private int given;

    @BeforeEach
    void aMonday() throws IOException {
        hall = WebHall.withTables(Leaders.plan());
        clerk = Leaders.signIn(hall, "07");
        hall.run(new Command.SignIn(FOUR, "07", false, false));
        for (var n = 1; n <= 12; n++) {
            serve(n == 2 ? 2 : 1, n == 1);
        }
        hall.run(new Command.SignIn(FOUR, "09", false, true));
        serve(1, false);
        hall.followed();
    }

    private void serve(int items, boolean assistance) {
        hall.run(new Command.Take(SHEBAO, false, items, "zh", true));
        given++;
        hall.run(new Command.MarkAssistance(TicketNumber.of('S', given), assistance));
        hall.run(new Command.CallNext(FOUR, null));
        hall.run(new Command.MarkArrived(FOUR));
        hall.run(new Command.Finish(FOUR, null));
    }

    @AfterEach
    void close() throws IOException {
        hall.close();
    }

    @Test
    void aClerkSeesTheOwnFiguresAtOnceAndTheVisitsBehindEachNumber() throws IOException {
        // when
        var page = text(by(clerk, "/me?span=day"));
        // then: served, in the mean, apart; and why
        assertTrue(page.contains("社会保险 12 "), page);
        assertTrue(page.contains("95%区间"), page);
        assertTrue(page.contains(" 10 2 需协助 1 多件 1 "), page);
        // when
        var behind = text(by(clerk, "/me?span=day&service=shebao&what=apart"));
        // then
        assertTrue(behind.contains("社会保险 · 另计 第 1–2 项，共 2 项。"), behind);
        assertTrue(behind.contains("S001") && behind.contains("S002") && !behind.contains("S003"), behind);
        // and: a colleague has other ones
        assertTrue(text(by(Leaders.signIn(hall, "09"), "/me?span=day")).contains("社会保险 1 不足10件，不算平均 1 0 "));
    }

    @Test
    void nobodyElseOpensThePage() throws IOException {
        assertEquals(303, hall.send(hall.request("/me").build()).statusCode());
        assertEquals(303, hall.get("/me", "installer").statusCode());
        assertEquals(303, hall.get("/me", "desk").statusCode());
    }

    @Test
    void aNoteStaysWithTheFiguresWhereverTheyAreShown() throws IOException {
        // when
        var kept = note("about=2026-11-23&text=" + "那天扫描仪坏了");
        // then
        assertEquals(303, kept.statusCode(), kept.body());
        assertTrue(text(by(clerk, "/me?span=month")).contains("那天扫描仪坏了"));
        var row = row(staff(), "07");
        assertEquals(
                "[{\"span\":\"2026-11-23\",\"text\":\"那天扫描仪坏了\"}]",
                row.getJsonArray("notes").encode());
        assertEquals(0, row(staff(), "09").getJsonArray("notes").size());
        var csv = hall.get(STAFF + "&format=csv", "installer").body();
        assertTrue(csv.contains("2026-11-23：那天扫描仪坏了"), csv);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes(STAFF + "&format=xlsx")))) {
            var rows = book.getFirstSheet().read();
            var last = rows.getFirst().getCellCount() - 1;
            assertEquals("本人说明", rows.getFirst().getCellText(last));
            assertEquals("2026-11-23：那天扫描仪坏了", rows.get(1).getCellText(last));
        }
        var trail = hall.get("/api/v1/audit?badge=07&kind=HALL", "installer").body();
        assertTrue(trail.contains("工号07给2026-11-23的数据写了本人说明"), trail);
        // when
        note("about=2026-11-23&withdraw=1");
        // then
        assertEquals(0, row(staff(), "07").getJsonArray("notes").size());
        assertFalse(text(by(clerk, "/me?span=month")).contains("那天扫描仪坏了"));
    }

    @Test
    void aNoteWithATelephoneIsRefusedAndThereToBeMended() throws IOException {
        // when
        var refused = note("about=2026-11-23&text=" + "电话13812345678");
        // then
        assertTrue(refused.body().contains("不能写电话或证件号"));
        assertTrue(refused.body().contains("value=\"电话13812345678\""));
        assertEquals(0, row(staff(), "07").getJsonArray("notes").size());
        // and: without the key of its form nothing is written
        var foreign = hall.send(form(clerk, "about=2026-11-23&text=x&id=x1"));
        assertEquals(403, foreign.statusCode());
    }

    @Test
    void theStaffReportWaitsUntilTheClerkHadAWorkingDayToLook() throws IOException {
        // given
        hall.staffAfterDays = 1;
        hall.restartWeb();
        hall.nextDay();
        // then: on Tuesday nobody but the clerk
        assertEquals("STAFF_NOT_YET", WebHall.code(hall.get(STAFF, "installer")));
        assertEquals(
                "STAFF_NOT_YET",
                WebHall.code(hall.get("/api/v1/reports/visits?from=2026-11-23&to=2026-11-23&staff=07", "installer")));
        assertTrue(text(by(clerk, "/me?span=week")).contains("社会保险 12 "));
        // when
        hall.nextDay();
        // then: from Wednesday on Monday is told of, in the order of badges and with no day more
        var report = staff();
        assertEquals("2026-11-23", report.getString("to"));
        assertEquals("2026-11-23", report.getString("staffTo"));
        assertEquals(
                List.of("07", "09"),
                report.getJsonArray("rows").stream()
                        .map(line -> ((JsonObject) line).getString("key"))
                        .toList());
        assertEquals(12, row(report, "07").getInteger("served"));
        assertEquals(10, row(report, "07").getInteger("n"));
    }

    @Test
    void thePageIsReadOnADeskAndInASmallWindowInBothLanguages() throws IOException {
        try (var chromium = Chromium.open();
                var context = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("zh-CN"))) {
            ManageLooks.signIn(context, hall, clerk);
            // given
            var page = ManageLooks.page(context, hall, "/me?span=day", 1280, 900);
            page.locator("table.figures a.number").first().click();
            assertThat(page.locator("#behind tbody tr")).hasCount(12);
            page.locator("#text").fill("上午系统慢");
            page.locator(".write .key").click();
            assertThat(page.locator(".note .answer")).hasText("说明已记下。");
            hall.followed();
            page.reload();
            assertThat(page.locator(".notes li")).hasCount(1);
            ManageLooks.picture(page, "own");
            // when
            page.setViewportSize(360, 640);
            // then
            ManageLooks.picture(page, "own-360");
            // when
            page.getByText("English").click();
            assertThat(page.locator("h1")).hasText("My figures");
            page.locator("#large").click();
            page.locator("#contrast").click();
            // then
            ManageLooks.picture(page, "own-360-en-large");
        }
    }

    private HttpResponse<String> note(String fields) throws IOException {
        var key = KEY.matcher(by(clerk, "/me").body());
        assertTrue(key.find());
        return hall.send(form(clerk, fields + "&id=n" + fields.hashCode() + "&formKey=" + key.group(1)));
    }

    @Test
    void whatTheAddressCannotMeanIsSaidAtOnce() throws IOException {
        // given
        var key = KEY.matcher(by(clerk, "/me").body());
        assertTrue(key.find());
        var fields = "about=2026-11-23&text=好&id=moon&formKey=" + key.group(1);
        // then
        assertEquals(400, hall.send(form(clerk, "/me/note?span=moon", fields)).statusCode());
        assertEquals(
                400, by(clerk, "/me?span=day&service=shebao&offset=4294967295").statusCode());
    }

    private HttpRequest form(String cookie, String fields) {
        return form(cookie, "/me/note?span=day", fields);
    }

    private HttpRequest form(String cookie, String path, String fields) {
        var encoded = new StringBuilder();
        for (var field : fields.split("&", -1)) {
            var at = field.indexOf('=');
            encoded.append(encoded.isEmpty() ? "" : "&")
                    .append(field, 0, at + 1)
                    .append(URLEncoder.encode(field.substring(at + 1), StandardCharsets.UTF_8));
        }
        return hall.request(path)
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded.toString()))
                .build();
    }

    private HttpResponse<String> by(String cookie, String path) throws IOException {
        hall.followed();
        return hall.send(hall.by(cookie, path).build());
    }

    /** What is read on a page, with single spaces. */
    private static String text(HttpResponse<String> page) {
        assertEquals(200, page.statusCode());
        return page.body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private JsonObject staff() throws IOException {
        hall.followed();
        var answer = hall.get(STAFF, "installer");
        assertEquals(200, answer.statusCode(), answer.body());
        return WebHall.json(answer);
    }

    private static JsonObject row(JsonObject report, String key) {
        return report.getJsonArray("rows").stream()
                .map(JsonObject.class::cast)
                .filter(row -> row.getString("key").equals(key))
                .findFirst()
                .orElseThrow();
    }

    private byte[] bytes(String path) throws IOException {
        try {
            var request = hall.request(path).header("Authorization", "Bearer " + hall.token("installer"));
            return hall.http
                    .send(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
