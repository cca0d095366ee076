// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.plan.Calendar;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.Span;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Reason;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A kiosk page in a real browser, in a small hall whose printer works, before each test. */
@SuppressWarnings("NullAway.Init") // the browser is opened before all tests, the hall before each
abstract class KioskStand {
    static final List<String> MATERIALS = List.of("本人身份证原件", "户口簿", "社会保障卡", "近期一寸照片两张");
    /** By its code, not by its words. */
    static final Reason PAPER_OUT = new Reason("PAPER_OUT", "换纸");

    static final List<String> MATERIALS_EN =
            List.of("Own ID card", "Household booklet", "Social security card", "Two recent photographs");

    private static Chromium chromium;
    WebHall hall;
    BrowserContext context;
    Page kiosk;

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
        hall = new WebHall(plan(Calendar.ALWAYS));
        hall.nodes.put("printer-1", printer(Message.DeviceState.READY, null));
        hall.run(new Command.OpenWindow(new WindowNumber(4)));
        context = chromium.browser().newContext();
        kiosk = context.newPage();
        kiosk.onConsoleMessage(message -> assertFalse(message.text().contains("Content Security"), message.text()));
        kiosk.setViewportSize(1080, 1920);
    }

    @AfterEach
    void close() throws IOException {
        context.close();
        hall.close();
    }

    void go() {
        kiosk.navigate(hall.at("/kiosk?token=" + hall.token("kiosk-1")).toString());
        assertThat(id("head")).isVisible();
    }

    void take(int n, String number) {
        go();
        service(n).click();
        id("take").click();
        assertThat(id("number")).hasText(number);
    }

    double size(String selector) {
        return ((Number) kiosk.locator(selector).evaluate("(e) => parseFloat(getComputedStyle(e).fontSize)"))
                .doubleValue();
    }

    Locator id(String id) {
        return kiosk.locator("#" + id);
    }

    Locator service(int n) {
        return kiosk.locator(".services .service").nth(n);
    }

    Ticket ticket(String number) {
        return hall.desk.hall().ticket(new TicketNumber(number)).orElseThrow();
    }

    static Message.Node loudspeaker() {
        var speaker = new Message.Device("speaker", Message.DeviceState.READY, null);
        return new Message.Node(true, "display", "1", List.of(), List.of(speaker));
    }

    static Message.Node printer(Message.DeviceState state, @Nullable Reason reason) {
        return new Message.Node(true, "printer", "1", List.of(), List.of(Message.Device.of("printer", state, reason)));
    }

    /** Everybody brings the same, which is in English for 社保; 志愿服务 begins in the afternoon. */
    static Plan plan(Calendar calendar) {
        var usual = WebHall.plan(Policy.USUAL);
        var services = usual.services().stream()
                .map(one -> new Service(
                        one.code(),
                        one.name(),
                        one.nameEn(),
                        one.shortName(),
                        one.prefix(),
                        MATERIALS,
                        one.code().text().equals("shebao") ? MATERIALS_EN : List.of(),
                        one.targetWait(),
                        one.promised(),
                        one.code().text().equals("zhiyuan") ? List.of(Span.parse("14:00-17:00")) : List.of(),
                        List.of()))
                .toList();
        return new Plan(usual.hall(), "", services, usual.windows(), usual.policy()).with(calendar);
    }
}
