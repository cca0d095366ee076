// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Window;
import io.jiaohao.controller.hall.plan.Clerk;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A hall with staff, in which a NEXT always ends a visit, and a browser before its desks. Pictures go to {@code target/screenshots}. */
final class DeskHall implements AutoCloseable {
    static final WindowNumber FOUR = new WindowNumber(4);
    static final Policy QUICK = new Policy(3, Duration.ZERO, Duration.ZERO, Duration.ofMinutes(5));

    /** What only staff must hit. */
    private static final int TARGET = 44;

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    final WebHall hall;
    final BrowserContext context;

    DeskHall(Chromium chromium, boolean scripts) throws IOException {
        hall = new WebHall(plan());
        context = chromium.browser()
                .newContext(new Browser.NewContextOptions().setLocale("zh-CN").setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(20_000);
        setPin("04", "4444");
        setPin("05", "5555");
    }

    private static Plan plan() {
        var bare = WebHall.plan(QUICK);
        var services = bare.services().stream()
                .map(one -> new Service(
                        one.code(), one.name(), one.nameEn(), one.shortName(), one.prefix(), List.of("本人身份证", "户口簿")))
                .toList();
        var staff =
                List.of(new Clerk("04", "李明", "社保岗", Set.of(Clerk.Right.PICK)), new Clerk("05", "王芳", "缴费岗", Set.of()));
        return new Plan(
                bare.hall(),
                "0571-1234567",
                services,
                bare.windows(),
                bare.policy(),
                staff,
                bare.roster(),
                bare.classes(),
                bare.calendar());
    }

    private void setPin(String badge, String pin) throws IOException {
        var answer = hall.put(
                "/api/v1/staff/" + badge + "/pin",
                "installer",
                "{\"id\":\"pin" + badge + "\",\"pin\":\"" + pin + "\"}");
        assertEquals(200, answer.statusCode(), answer.body());
    }

    Page page(String path, int width, int height) {
        var page = context.newPage();
        page.onConsoleMessage(message -> assertFalse(message.text().contains("Content Security"), message.text()));
        page.setViewportSize(width, height);
        page.navigate(hall.at(path).toString());
        return page;
    }

    /** The desk of window 4, at which whoever has the installation's word for all desks sits. */
    Page desk(int width, int height) {
        return page("/desk/4?token=" + hall.token("desk"), width, height);
    }

    void take(String service, int times) {
        for (var n = 0; n < times; n++) {
            hall.run(new Command.Take(new ServiceCode(service), n % 3 == 1, 1, "zh", true));
        }
    }

    void open(int window) {
        hall.run(new Command.OpenWindow(new WindowNumber(window)));
    }

    Optional<TicketNumber> atFour() {
        return hall.desk.hall().window(FOUR).flatMap(Window::ticket);
    }

    long finished() {
        var finished = new ArrayList<Ticket>();
        hall.desk.hall().tickets().forEach((number, ticket) -> {
            if (ticket.stage() instanceof Ticket.Stage.Finished) {
                finished.add(ticket);
            }
        });
        return finished.size();
    }

    /** Every picture is of a page without a barrier that axe can find. */
    static void picture(Page page, String name) throws IOException {
        photograph(page, name);
        Barriers.none(page, name);
        assertTargets(page, name);
    }

    /** Without looking for barriers: axe is a script itself. */
    static void photograph(Page page, String name) throws IOException {
        Files.createDirectories(SCREENSHOTS);
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /** As numbers: each key is large enough, and nothing stands out at the side. */
    private static void assertTargets(Page page, String name) {
        var small = page.evaluate(
                "least => [...document.querySelectorAll('button,a,input:not([type=hidden]),select,summary')]"
                        + ".filter(e => e.offsetParent).map(e => [(e.closest('label') || e).getBoundingClientRect(), e.outerHTML])"
                        + ".filter(([box]) => box.height < least - 0.5).map(([box, html]) => box.height + ' ' + html)",
                TARGET);
        assertEquals(List.of(), small, name);
        var wide = (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertTrue(wide <= 0, name + " is " + wide + " px too wide");
    }

    @Override
    public void close() throws IOException {
        context.close();
        hall.close();
    }
}
