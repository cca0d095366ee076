// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.voice;

import io.jiaohao.protocol.voice.VoiceScript.Unit;
import java.util.List;
import java.util.stream.Stream;

/** The English lines. Numbers are words, as the normaliser writes them: a window is counted, a ticket is spelled. */
final class EnglishScript {
    private static final List<String> NUMBERS = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
            "thirty",
            "forty",
            "fifty",
            "sixty",
            "seventy",
            "eighty",
            "ninety",
            "hundred");
    private static final List<String> PIECES = List.of(
            "number",
            "please go to",
            "please come to",
            "window",
            "desk",
            "soon",
            "the calling system is back",
            "your number remains valid",
            "please listen for it");

    private EnglishScript() {}

    static List<Unit> units() {
        return Stream.concat(
                        Stream.concat(NUMBERS.stream(), PIECES.stream()).map(word -> new Unit(word, word)),
                        ChineseScript.letters())
                .toList();
    }
}
