// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.voice;

import io.jiaohao.protocol.voice.VoiceScript.Unit;
import java.util.List;
import java.util.stream.Stream;

/** The Chinese lines: digits, counting words, letters, and the pieces of every sentence the controller says. */
final class ChineseScript {
    private static final List<String> DIGITS = List.of("零", "一", "二", "三", "四", "五", "六", "七", "八", "九");
    private static final List<String> PIECES =
            List.of("十", "百", "千", "请", "号", "到", "号窗口", "办理", "号尽快到", "导办台", "叫号系统已恢复", "手中号码继续有效", "请听号办理");

    private ChineseScript() {}

    static List<Unit> units() {
        return Stream.of(
                        DIGITS.stream().map(digit -> new Unit(digit, digit)),
                        Stream.of(new Unit("幺", "幺(yāo)")),
                        PIECES.stream().map(piece -> new Unit(piece, piece)),
                        letters())
                .flatMap(each -> each)
                .toList();
    }

    static Stream<Unit> letters() {
        return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                .chars()
                .mapToObj(Character::toString)
                .map(letter -> new Unit(letter, letter));
    }
}
