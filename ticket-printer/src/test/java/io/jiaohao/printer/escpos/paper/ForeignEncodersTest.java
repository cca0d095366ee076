// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.escpos.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.printer.escpos.Hex;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The emulator's reading of slips by encoders that are not ours; {@code make-golden} beside the captures makes them. Their QR pictures are
 * read by zbarimg in {@code SlipPicturesIT}.
 */
final class ForeignEncodersTest {
    private static final String URL = "http://192.168.1.10:8080/t/3f9c1b7e2a5d";

    /** 㙟 in GB18030, which no printer prints. */
    private static final List<String> FOUR_BYTES = List.of("82 30 ad 31");

    @ParameterizedTest
    @CsvSource({"80, escpos, 576", "80, generic, 576", "58, escpos, 384", "58, generic, 384"})
    void aSlipByReceiptlineReadsAsItsOwnTextView(String paper, String command, int dots) {
        // given
        var theirs = new String(Hex.capture("receiptline/slip-" + paper + ".txt"), StandardCharsets.UTF_8);
        // when
        var slips = printed("receiptline/slip-" + paper + "-" + command + ".bin", dots);
        // then
        assertEquals(1, slips.size());
        assertEquals(
                words(theirs.replace("㙟", "")),
                words(String.join(
                        "\n",
                        slips.getFirst().lines().stream()
                                .map(Printed.Line::text)
                                .toList())));
        assertEquals("A012", slips.getFirst().largest());
        assertEquals(FOUR_BYTES, unknown("receiptline/slip-" + paper + "-" + command + ".bin"));
    }

    @Test
    void linesInTheMiddleStandWhereReceiptlinePutsThem() {
        var theirs = new String(Hex.capture("receiptline/slip-80.txt"), StandardCharsets.UTF_8);
        var ours = printed("receiptline/slip-80-escpos.bin", 576).getFirst().text();
        for (var line : List.of("镇党群服务中心", "扫码查看前面还有几人", "监督电话 12345")) {
            // it places to half a cell, which its text view cannot
            assertTrue(Math.abs(indent(theirs, line) - indent(ours, line)) <= 1, line);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"command-part", "raster-full", "graphics-part"})
    void aSlipByEscposCoffeeIsReadThoughItNeverSwitchesToChinese(String kind) {
        var slips = printed("escpos-coffee/slip-" + kind + ".bin", 576);
        assertEquals(1, slips.size());
        assertEquals(
                List.of(
                        "镇党群服务中心",
                        "社会保险",
                        "A012",
                        "前面还有6人",
                        "办理窗口:3、4号",
                        "·需带材料:本人身份证或社保卡",
                        "·村便民服务站代办点同样可以办理",
                        "·仅限当天有效",
                        "扫码查看前面还有几人",
                        "监督电话 12345"),
                slips.getFirst().lines().stream().map(Printed.Line::text).toList());
        assertEquals(8, slips.getFirst().lines().get(2).size());
        assertEquals(FOUR_BYTES, unknown("escpos-coffee/slip-" + kind + ".bin"));
    }

    @Test
    void aQrByCommandSaysWhatEscposCoffeeWasTold() {
        assertEquals(
                List.of(URL),
                printed("escpos-coffee/slip-command-part.bin", 576).getFirst().qr());
    }

    private static String words(String text) {
        return text.replaceAll("[-\\s]+", "");
    }

    private static int indent(String text, String line) {
        return text.lines()
                .filter(each -> each.strip().equals(line))
                .mapToInt(each -> each.length() - each.stripLeading().length())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> unknown(String capture) {
        return new EscPosParser()
                .feed(Hex.capture(capture)).stream()
                        .filter(PrintCommand.Unknown.class::isInstance)
                        .map(command -> ((PrintCommand.Unknown) command).hex())
                        .toList();
    }

    private static List<PrintedSlip> printed(String capture, int dots) {
        var roll = new PaperRoll(dots);
        var slips = new ArrayList<PrintedSlip>();
        new EscPosParser().feed(Hex.capture(capture)).forEach(command -> roll.take(command)
                .ifPresent(slips::add));
        assertEquals(List.of(), roll.uncut().pieces());
        return slips;
    }
}
