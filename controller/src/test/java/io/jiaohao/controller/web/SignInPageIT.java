// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Window;
import io.jiaohao.protocol.WindowNumber;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in by badge and PIN on the way to a desk, and what is asked before somebody sits down. */
@SuppressWarnings("NullAway.Init") // the browser is opened before all tests, the hall before each
class SignInPageIT {
    private static Chromium chromium;
    private DeskHall at;

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
        at = new DeskHall(chromium, true);
    }

    @AfterEach
    void close() throws IOException {
        at.close();
    }

    @Test
    void badgeAndPinLeadToTheDeskAndIntoItsSeat() throws IOException {
        // given
        var page = at.page("/desk/4", 1280, 800);
        assertThat(page).hasTitle("登录");
        assertThat(page.locator("#badge")).isFocused();
        DeskHall.picture(page, "signin");
        // when
        signIn(page, "04", "4444");
        // then
        assertThat(page).hasURL(at.hall.at("/desk/4").toString());
        assertThat(page.locator("#seat")).hasText("李明 · 工号04");
        assertThat(page.locator("a[href='/guide']")).isHidden();
        assertEquals(Optional.of("04"), sits(4));
    }

    @Test
    void aWrongPinIsSaidAndTheWayIsNotLost() throws IOException {
        // given
        var page = at.page("/desk/4", 390, 844);
        // when
        signIn(page, "04", "0000");
        // then
        assertThat(page.locator("#wrong")).isVisible();
        DeskHall.picture(page, "signin-wrong");
        signIn(page, "04", "4444");
        assertThat(page.locator("#seat")).hasText("李明 · 工号04");
    }

    @Test
    void afterTooManyWrongTriesItSaysToWait() throws IOException {
        var page = at.page("/desk/4", 800, 480);
        for (var n = 0; n < 6; n++) {
            signIn(page, "04", "0000");
            assertThat(page.locator("#wrong, #tries").locator("visible=true")).hasCount(1);
        }
        assertThat(page.locator("#tries")).containsText("一分钟");
        DeskHall.picture(page, "signin-tries");
    }

    @Test
    void movingFromAnotherWindowIsAskedInWords() throws IOException {
        // given
        at.hall.run(new Command.SignIn(new WindowNumber(2), "04", false, false));
        var page = at.page("/desk/4", 800, 480);
        // when
        signIn(page, "04", "4444");
        // then
        assertThat(page.locator("main")).containsText("工号04现在坐在2号窗口。要换到4号窗口吗？");
        DeskHall.picture(page, "signin-move");
        page.locator("button").click();
        assertThat(page.locator("#seat")).hasText("李明 · 工号04");
        assertEquals(Optional.of("04"), sits(4));
        assertEquals(Optional.empty(), sits(2));
    }

    @Test
    void handingOverIsAskedInWords() throws IOException {
        // given
        at.hall.run(new Command.SignIn(new WindowNumber(4), "05", false, false));
        var page = at.page("/desk/4", 360, 640);
        // when
        signIn(page, "04", "4444");
        // then
        assertThat(page.locator("main")).containsText("工号05还在4号窗口。窗口交接给您吗？");
        DeskHall.picture(page, "signin-handover");
        page.locator("button").click();
        assertThat(page.locator("#seat")).hasText("李明 · 工号04");
        assertEquals(Optional.of("04"), sits(4));
    }

    @Test
    void aClerkMayOnlyLookAtAnotherWindowAndIsToldSo() {
        // given
        at.take("shebao", 1);
        at.open(4);
        var page = at.page("/desk/5", 1280, 800);
        signIn(page, "05", "5555");
        assertThat(page).hasURL(at.hall.at("/desk/5").toString());
        // when
        page.navigate(at.hall.at("/desk/4").toString());
        assertThat(page).hasURL(at.hall.at("/desk/4/seat").toString());
        page.locator("a[href*='look=1']").click();
        assertThat(page.locator("#waiting")).hasText("1");
        page.keyboard().press("F9");
        // then
        assertThat(page.locator("#answer")).containsText("您没有坐在这个窗口。");
        assertThat(page.locator("#answer a")).hasAttribute("href", "/desk/4/seat");
        assertEquals(Optional.empty(), at.atFour());
    }

    @Test
    void theInstallationsOwnUsersSignInByPassword() throws IOException {
        // given
        var page = at.page("/desk/2", 1280, 800);
        page.locator("#lang").click();
        page.locator("summary").click();
        DeskHall.picture(page, "signin-en");
        page.locator("#large").click();
        DeskHall.picture(page, "signin-large");
        // when
        page.locator("#user").fill("desk");
        page.locator("#password").fill(at.hall.password("desk"));
        page.locator("#installed button").click();
        // then
        assertThat(page).hasURL(Pattern.compile("/desk/2$"));
        assertThat(page.locator("#title")).hasText("2号窗口 就业");
        assertThat(page.locator("a[href='/guide']")).isVisible();
    }

    private static void signIn(Page page, String badge, String pin) {
        page.locator("#badge").fill(badge);
        page.locator("#pin").fill(pin);
        page.locator("#signIn").click();
    }

    private Optional<String> sits(int window) {
        return at.hall.desk.hall().window(new WindowNumber(window)).flatMap(Window::badge);
    }
}
