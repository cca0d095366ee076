// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.slip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.printer.slip.Element.Line;
import io.jiaohao.protocol.SignTexts;
import io.jiaohao.protocol.SlipPart;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SlipLayoutTest {
    @ParameterizedTest
    @ValueSource(ints = {Layout.NARROW, Layout.WIDE})
    void theNumberIsByFarTheLargestAndBold(int dots) {
        var lines = lines(new SlipLayout(dots).of(Slips.chinese("A012", Slips.URL)));
        var number = lines.stream()
                .filter(line -> line.text().equals("A012"))
                .findFirst()
                .orElseThrow();
        assertTrue(number.bold());
        assertTrue(number.size() >= 7, number.toString());
        assertTrue(lines.stream().allMatch(line -> line.equals(number) || line.size() <= 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A012", "1012", "A10000", "A999999"})
    void aLongerNumberStillStandsOnOneLine(String number) {
        for (var dots : new int[] {Layout.NARROW, Layout.WIDE}) {
            var layout = new SlipLayout(dots).of(Slips.plain(number));
            assertEquals(
                    1,
                    lines(layout).stream()
                            .filter(line -> line.text().equals(number))
                            .count());
            assertTrue(lines(layout).stream()
                    .allMatch(line -> SignTexts.cellsOf(line.text()) * line.size() <= layout.cells()));
        }
    }

    @Test
    void theOrderIsThatOfNeed() {
        var texts = lines(new SlipLayout(Layout.WIDE).of(Slips.chinese("A012", Slips.URL))).stream()
                .map(Line::text)
                .toList();
        assertEquals(
                List.of("镇党群服务中心", "社会保障", "A012", "前面还有6人", "预计10:20—10:35叫号,仅供参考", "办理窗口:3、4号"), texts.subList(0, 6));
        assertEquals("2026-11-23 09:12", texts.getLast());
    }

    @Test
    void aHallMayHaveItsOwnOrder() {
        // given
        var order = List.of(SlipPart.NUMBER, SlipPart.RULE, SlipPart.NOTE, SlipPart.ITEM, SlipPart.ITEM, SlipPart.RULE);
        var slip = Slips.ordered(List.of("需带材料:", "身份证", "社保卡"), order);
        // when
        var layout = new SlipLayout(Layout.NARROW).of(slip);
        // then
        assertEquals(
                List.of("【补打】", "A012", "·需带材料:", "  □身份证", "  □社保卡"),
                lines(layout).stream().map(Line::text).toList());
    }

    @Test
    void aReprintIsMarkedBeforeItsNumberSoThatNoHalfSlipPassesForTheFirst() {
        for (var dots : new int[] {Layout.NARROW, Layout.WIDE}) {
            var texts = lines(new SlipLayout(dots).of(Slips.reprint("A012"))).stream()
                    .map(Line::text)
                    .toList();
            assertTrue(texts.indexOf("【补打】") >= 0 && texts.indexOf("【补打】") < texts.indexOf("A012"), texts.toString());
        }
    }

    @Test
    void noRuleStandsOnTopOrUponAnother() {
        var order = List.of(SlipPart.RULE, SlipPart.NUMBER, SlipPart.RULE, SlipPart.QR, SlipPart.RULE);
        var layout = new SlipLayout(Layout.WIDE).of(Slips.ordered(List.of(), order));
        assertEquals(
                1,
                layout.elements().stream()
                        .filter(Element.Rule.class::isInstance)
                        .count());
    }

    @Test
    void aNoteThatHasNoPlaceIsPrintedLastAndNotLost() {
        var layout = new SlipLayout(Layout.WIDE).of(Slips.ordered(List.of("停车请到北门"), List.of(SlipPart.NUMBER)));
        assertEquals("·停车请到北门", lines(layout).getLast().text());
    }

    @Test
    void linesAfterTheFirstOfAPaperToBringBeginBelowItsText() {
        var slip = Slips.ordered(List.of("户口本原件及复印件、婚姻状况证明、居住证明各一份"), List.of(SlipPart.NUMBER, SlipPart.ITEM));
        var lines = lines(new SlipLayout(Layout.NARROW).of(slip));
        assertTrue(lines.get(2).text().startsWith("  □户"), lines.toString());
        assertTrue(lines.get(3).text().matches("    \\S.*"), lines.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {Layout.NARROW, Layout.WIDE})
    void theTestSlipSaysWhatToDoAndCannotBeTakenForANumber(int dots) {
        var texts = lines(TestSlip.of(dots, "镇党群服务中心", "2026-11-23 09:12")).stream()
                .map(Line::text)
                .toList();
        assertTrue(texts.containsAll(List.of("镇党群服务中心", "试印", "2026-11-23 09:12")), texts.toString());
        assertTrue(String.join("", texts).contains("请看清这张小票,再在设备页按“看得清”。"), texts.toString());
        assertTrue(texts.getLast().contains("不是号码"));
    }

    @Test
    void withoutAnAddressThereIsNoQrAndNoWordOfIt() {
        var layout = new SlipLayout(Layout.WIDE).of(Slips.plain("A012"));
        assertFalse(layout.elements().stream().anyMatch(Element.Qr.class::isInstance));
        assertFalse(lines(layout).stream().anyMatch(line -> line.text().contains("扫码")));
    }

    @Test
    void anAddressTooLongForThermalPaperIsLeftOut() {
        var layout = new SlipLayout(Layout.WIDE).of(Slips.chinese("A012", "http://hall/" + "x".repeat(300)));
        assertFalse(layout.elements().stream().anyMatch(Element.Qr.class::isInstance));
    }

    @Test
    void anEnglishSlipHasEnglishWordsAround() {
        var texts = lines(new SlipLayout(Layout.WIDE).of(Slips.english("A012", Slips.URL))).stream()
                .map(Line::text)
                .toList();
        assertTrue(
                texts.containsAll(List.of("Priority", "[ Reprint ]", "Scan to see how many are before you")),
                texts.toString());
    }

    @Test
    void paperOfAnotherWidthIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new SlipLayout(400));
    }

    private static List<Line> lines(Layout layout) {
        return layout.elements().stream()
                .filter(Line.class::isInstance)
                .map(Line.class::cast)
                .toList();
    }
}
