// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.board.BarBoard;
import io.jiaohao.display.board.HallBoard;
import io.jiaohao.display.board.Scene;
import io.jiaohao.display.card.LedPicture;
import io.jiaohao.display.card.onbon.frame.OnbonMessage;
import io.jiaohao.display.card.onbon.settings.OnbonBrightness;
import io.jiaohao.display.card.onbon.settings.OnbonColours;
import io.jiaohao.display.card.onbon.settings.OnbonLook;
import io.jiaohao.display.card.onbon.settings.OnbonType;
import io.jiaohao.display.glyphs.Dots;
import io.jiaohao.protocol.Message.Board;
import io.jiaohao.protocol.Message.BoardCall;
import io.jiaohao.protocol.Message.ClockTrust;
import io.jiaohao.protocol.Message.Controller;
import io.jiaohao.protocol.Message.Sign;
import io.jiaohao.protocol.SignState;
import io.jiaohao.protocol.SignTexts;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import io.jiaohao.protocol.settings.ConfigTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every state at both widths, from the message through the frame to the dots; pictures in {@code target/pictures}. */
final class OnbonPicturesTest {
    private static final Path FOLDER = Path.of("target", "pictures");
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    @Test
    void everyStateOfABarCanBeSeenAtBothWidths() throws IOException {
        for (var width : List.of(64, 128)) {
            for (var state : SignState.values()) {
                // given
                var number = state == SignState.CALLING || state == SignState.SERVING ? new TicketNumber("A012") : null;
                for (var service : List.of("社保", "帮办代办")) {
                    var sign = new Sign(
                            "e", 1, state, number, null, service, 2, 1, null, SignTexts.line(state, number, service));
                    // when
                    var screen = screen(online(width).heard(sign, 0).view(0).scene(), width, 16);
                    // then
                    var lit = screen.dots(0).count();
                    assertEquals(state == SignState.OUT_OF_HOURS, lit == 0, state.toString());
                    draw(screen, "bar-" + width + "-" + state + "-" + service.length(), 0);
                }
            }
            draw(
                    screen(online(width).line(false, 0).view(11 * SECOND).scene(), width, 16),
                    "bar-" + width + "-LOST",
                    0);
        }
    }

    @Test
    void aFlashingCallIsLitAndDarkInTurn() {
        // given
        var sign = new Sign("e", 1, SignState.CALLING, new TicketNumber("A012"), null, "社保", 2, 1, null, "请A012号办理");
        var screen = screen(online(64).heard(sign, 0).view(0).scene(), 64, 16);
        // then
        assertEquals(List.of("请A012号"), screen.text(0));
        assertEquals(List.of(), screen.text(SECOND / 2));
        assertEquals(List.of("请A012号"), screen.text(SECOND));
        assertTrue(screen.dots(SECOND / 2).count() == 0);
    }

    @Test
    void theHallScreenCanBeSeen() throws IOException {
        // given
        var board = new Board(
                "e",
                1,
                List.of(),
                List.of(call("B003", 3, "社保", false), call("A012", 8, "志愿服务", true), call("C107", 12, "就业", false)),
                List.of(),
                Map.of(),
                "请带好身份证原件,在等候区留意叫号");
        var hall = HallBoard.starting(32, 4, Duration.ofSeconds(10), 0)
                .line(true, 0)
                .heard(new Controller(true, "1", "e", ClockTrust.SURE), 0)
                .heard(board, 0);
        // when
        var screen = screen(hall.view(0).scene(), 256, 64);
        // then
        assertEquals(4, screen.text(0).size());
        draw(screen, "hall-lit", 0);
        draw(screen, "hall-flash", SECOND / 2);
        draw(screen(hall.line(false, 0).view(11 * SECOND).scene(), 256, 64), "hall-lost", 0);
    }

    @Test
    void coloursSayWhatIsMeantOnABarThatHasThem() throws IOException {
        // given
        var colours = OnbonColours.read(ConfigTable.parse("colours", ""));
        var look = new OnbonLook(new OnbonBrightness.Own(), colours, false, true, false);
        var meant = Map.of(SignState.CALLING, 1, SignState.SERVING, 2, SignState.PAUSED, 3);
        for (var state : meant.keySet()) {
            var number = state == SignState.PAUSED ? null : new TicketNumber("A012");
            var sign = new Sign("e", 1, state, number, null, "社保", 2, 1, null, SignTexts.line(state, number, "社保"));
            // when
            var scene = online(128).heard(sign, 0).view(0).scene();
            var shown = OnbonShown.of(scene, OnbonTestCards.card(128, 16, OnbonType.ANY, look));
            // then
            assertEquals(Set.of(meant.get(state)), colours(shown.dots(0)), state.toString());
            draw(shown, "colour-" + state, 0);
        }
    }

    @Test
    void aLongNoticePassesByBelowTheCallsAndTheClockHasItsLine() throws IOException {
        // given
        var look = new OnbonLook(new OnbonBrightness.Own(), OnbonColours.NONE, true, true, false);
        var card = OnbonTestCards.card(256, 64, OnbonType.BX_6K2, look);
        var notice = "请带好身份证原件,在等候区留意叫号,过号请到导办台登记,谢谢配合";
        var board = new Board("e", 1, List.of(), List.of(), List.of(), Map.of(), notice);
        var hall = HallBoard.scrolling(32, 4, Duration.ofSeconds(10), 0)
                .line(true, 0)
                .heard(new Controller(true, "1", "e", ClockTrust.SURE), 0)
                .heard(board, 0);
        // when
        var shown = OnbonShown.of(hall.view(0).scene(), card)
                .told(card, new OnbonMessage.SetTime(LocalDateTime.of(2026, 11, 26, 9, 41)));
        // then
        assertEquals("09:41", shown.text(0).get(2));
        draw(shown, "hall-scroll-begins", 4 * SECOND);
        draw(shown, "hall-scroll-goes-on", 8 * SECOND);
    }

    private static Set<Integer> colours(Dots dots) {
        var colours = new TreeSet<Integer>();
        for (var x = 0; x < dots.width(); x++) {
            for (var y = 0; y < dots.height(); y++) {
                colours.add(dots.colour(x, y));
            }
        }
        colours.remove(-1);
        return colours;
    }

    private void draw(OnbonShown screen, String name, long now) throws IOException {
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(name + ".png"), LedPicture.png(screen.dots(now)));
    }

    /** Through the bytes, as a card would. */
    private static OnbonShown screen(Scene scene, int width, int height) {
        return OnbonShown.of(scene, OnbonTestCards.card(width, height, OnbonType.ANY, OnbonLook.PLAIN));
    }

    private static BarBoard online(int width) {
        return BarBoard.starting(width / 8, Duration.ofSeconds(10), 0)
                .line(true, 0)
                .heard(new Controller(true, "1", "e", ClockTrust.SURE), 0);
    }

    private static BoardCall call(String number, int window, String service, boolean priority) {
        return new BoardCall(new TicketNumber(number), new WindowNumber(window), service, priority ? "优先" : null);
    }
}
