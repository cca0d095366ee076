// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.board.Page;
import io.jiaohao.display.board.Scene;
import io.jiaohao.display.board.Tone;
import io.jiaohao.display.card.onbon.frame.Captures;
import io.jiaohao.display.card.onbon.frame.OnbonArea;
import io.jiaohao.display.card.onbon.frame.OnbonCodec;
import io.jiaohao.display.card.onbon.frame.OnbonFrame;
import io.jiaohao.display.card.onbon.frame.OnbonMessage;
import io.jiaohao.display.card.onbon.frame.OnbonMessage.Deletion;
import io.jiaohao.display.card.onbon.settings.OnbonColours;
import io.jiaohao.display.card.onbon.settings.OnbonLook;
import io.jiaohao.display.card.onbon.settings.OnbonType;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Scenes as areas, and as an onlooker sees them. */
final class OnbonScenesTest {
    private static final OnbonLook PLAIN = OnbonLook.PLAIN;
    private static final OnbonSettings BAR = OnbonTestCards.bar();

    @Test
    void aPausedBarIsTheFrameOfTheDocument() {
        // when
        var show = new OnbonMessage.ShowAreas(new Deletion.None(), areas(BAR, "暂停服务"));
        // then
        assertArrayEquals(Captures.bytes("paused-address-3"), OnbonCodec.encode(OnbonFrame.to(3, show)));
    }

    @Test
    void aDarkSceneHasNoArea() {
        assertEquals(List.of(), new OnbonScenes(BAR).areas(new Scene(1L, List.of(), 6), true));
    }

    @Test
    void aBackslashNeverBecomesAnEscapeOfTheCard() {
        assertEquals("anb", areas(BAR, "a\\nb").getFirst().text());
    }

    @Test
    void aCharacterTheCardLacksIsSeenToBeMissing() {
        assertEquals("□先生 A012", areas(BAR, "㙟先生\tA012").getFirst().text());
    }

    @Test
    void aCardOfColoursSaysWhatIsMeant() {
        // given
        var colours = new OnbonColours(Map.of(Tone.CALLING, 1, Tone.SERVING, 2));
        var card = OnbonTestCards.card(
                64, 16, OnbonType.ANY, new OnbonLook(PLAIN.brightness(), colours, false, true, false));
        var calling = new Scene(1L, List.of(Page.of("A012"), Page.of("")), 1, Tone.CALLING);
        // then
        assertEquals(
                "\\C1A012\\n ",
                new OnbonScenes(card).areas(calling, true).getFirst().text());
        assertEquals(List.of("A012"), OnbonShown.of(calling, card).text(0));
        assertEquals(1, OnbonShown.of(calling, card).dots(0).colour(18, 3 + firstLitRow(calling, card)));
    }

    private static int firstLitRow(Scene scene, OnbonSettings card) {
        var dots = OnbonShown.of(scene, card).dots(0);
        for (var y = 0; y < 16; y++) {
            if (dots.lit(18, 3 + y)) {
                return y;
            }
        }
        throw new AssertionError("nothing is lit there");
    }

    @Test
    void aNoticeLongerThanTheScreenPassesByBelowTheCalls() {
        // given
        var card = OnbonTestCards.card(256, 64, OnbonType.BX_6K2, PLAIN);
        var notice = "请带好身份证原件,在等候区留意叫号,过号请到导办台";
        var scene = new Scene(1L, List.of(new Page(List.of("A012号", "B001号", "", notice))), 6);
        // when
        var areas = new OnbonScenes(card).areas(scene, true);
        // then
        assertEquals(2, areas.size());
        assertEquals(OnbonArea.LEFT, areas.getLast().displayMode());
        assertEquals(notice, areas.getLast().text());
        assertEquals(
                List.of("A012号", "B001号", "", notice),
                OnbonShown.of(scene, card).text(0));
        var shown = OnbonShown.of(scene, card);
        assertTrue(shown.dots(2_000_000_000L).count() > shown.dots(0).count(), "it comes in from the right");
    }

    @Test
    void theClockStandsOnTheLowestFreeLineOfACardThatIsToldTheTime() {
        // given
        var card = OnbonTestCards.card(
                256, 64, OnbonType.ANY, new OnbonLook(PLAIN.brightness(), PLAIN.colours(), true, true, false));
        var idle = new Scene(1L, List.of(new Page(List.of("请先取号"))), 6);
        // when
        var shown = OnbonShown.of(idle, card)
                .told(card, new OnbonMessage.SetTime(LocalDateTime.of(2026, 11, 26, 9, 59, 30)));
        // then
        assertEquals("09:59", shown.text(0).getLast());
        assertEquals("10:00", shown.text(30_000_000_000L).getLast());
    }

    @Test
    void aCardWhoseClockNobodySetShowsNoTime() {
        var card = OnbonTestCards.card(
                256, 64, OnbonType.ANY, new OnbonLook(PLAIN.brightness(), PLAIN.colours(), true, true, false));
        var idle = new Scene(1L, List.of(new Page(List.of("请先取号"))), 6);
        assertFalse(new OnbonScenes(card).areas(idle, false).getFirst().text().contains("\\D"));
    }

    @Test
    void whatAnOlderSettingLeftBelowGoesWithTheFirstWriting() {
        var card = OnbonTestCards.card(
                256, 64, OnbonType.ANY, new OnbonLook(PLAIN.brightness(), PLAIN.colours(), false, false, false));
        var scenes = new OnbonScenes(card);
        var change = scenes.change(null, scenes.areas(new Scene(1L, List.of(Page.of("A001")), 6), true));
        assertEquals(
                new Deletion.All(),
                assertInstanceOf(OnbonMessage.ShowAreas.class, change).delete());
    }

    @Test
    void aFullScreenHasNoPlaceForTheClock() {
        var card = OnbonTestCards.card(
                256, 32, OnbonType.ANY, new OnbonLook(PLAIN.brightness(), PLAIN.colours(), true, true, false));
        var full = new Scene(1L, List.of(new Page(List.of("A012号", "B001号"))), 6);
        assertFalse(new OnbonScenes(card).areas(full, true).getFirst().text().contains("\\D"));
    }

    @Test
    void whatTheBufferCannotHoldIsLeftOutWholePagesFirst() {
        for (var type : OnbonType.values()) {
            // given
            var card = OnbonTestCards.card(256, 64, type, PLAIN);
            var page = new Page(List.of("一".repeat(16), "二".repeat(16), "三".repeat(16), "四".repeat(16)));
            var scene = new Scene(1L, Collections.nCopies(20, page), 6);
            // when
            var shown = OnbonShown.of(scene, card);
            // then
            assertEquals((type.buffer - 36) / 136, shown.pages().size(), type.toString());
            assertEquals(page.lines(), shown.pages().getLast());
        }
    }

    @Test
    void aNoticeBeyondAllMeasureEndsInDots() {
        var card = OnbonTestCards.card(256, 64, OnbonType.BX_5K1, PLAIN);
        var scene = new Scene(1L, List.of(new Page(List.of("A", "B", "C", "请".repeat(900)))), 6);
        assertTrue(OnbonShown.of(scene, card).text(0).getLast().endsWith("请…"));
    }

    private static List<OnbonArea> areas(OnbonSettings card, String text) {
        return new OnbonScenes(card).areas(new Scene(7L, List.of(Page.of(text)), 6), true);
    }
}
