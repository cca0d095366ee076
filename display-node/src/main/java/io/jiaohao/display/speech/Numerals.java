// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speech;

import java.util.List;

/** Numbers in words: counted as windows and money are, or digit by digit as tickets and telephones are. Pure. */
final class Numerals {
    static final String DIGITS = "零一二三四五六七八九";
    private static final List<String> UNITS = List.of("", "十", "百", "千");
    private static final List<String> ENGLISH = List.of(
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
            "nineteen");
    private static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    private Numerals() {}

    /** Digit by digit; anything else stays. */
    static String spelled(String text, boolean yao) {
        var spelled = new StringBuilder();
        for (var n = 0; n < text.length(); n++) {
            var c = text.charAt(n);
            spelled.append(c >= '0' && c <= '9' ? digit(c - '0', yao) : String.valueOf(c));
        }
        return spelled.toString();
    }

    private static String digit(int digit, boolean yao) {
        return yao && digit == 1 ? "幺" : String.valueOf(DIGITS.charAt(digit));
    }

    /** As one counts: 三, 十, 十二, 一百零五, 二千零一十, 一万. Digits with a nought before them, or too many, are spelled. */
    static String counted(String digits) {
        if (digits.length() > 8 || (digits.length() > 1 && digits.startsWith("0"))) {
            return spelled(digits, false);
        }
        var number = Integer.parseInt(digits);
        if (number == 0) {
            return "零";
        }
        var high = number / 10_000;
        var low = number % 10_000;
        var gap = high > 0 && low > 0 && low < 1_000 ? "零" : "";
        var words = (high > 0 ? thousands(high) + "万" : "") + gap + thousands(low);
        return words.startsWith("一十") ? words.substring(1) : words;
    }

    /** Nothing for 0; one 零 for any gap within. */
    private static String thousands(int number) {
        var words = new StringBuilder();
        var gap = false;
        for (var place = 3; place >= 0; place--) {
            var digit = number / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                gap = !words.isEmpty();
            } else {
                words.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(UNITS.get(place));
                gap = false;
            }
        }
        return words.toString();
    }

    /** English words: below a thousand counted, else digit by digit. */
    static String english(String digits) {
        if (digits.length() > 3 || (digits.length() > 1 && digits.startsWith("0"))) {
            return String.join(
                    " ", digits.chars().mapToObj(c -> ENGLISH.get(c - '0')).toList());
        }
        var number = Integer.parseInt(digits);
        var hundreds = number / 100 == 0 ? "" : ENGLISH.get(number / 100) + " hundred";
        var rest = number % 100 == 0 && number > 0 ? "" : belowHundred(number % 100);
        return hundreds.isEmpty() || rest.isEmpty() ? hundreds + rest : hundreds + " " + rest;
    }

    private static String belowHundred(int number) {
        if (number < 20) {
            return ENGLISH.get(number);
        }
        return TENS.get(number / 10) + (number % 10 == 0 ? "" : " " + ENGLISH.get(number % 10));
    }
}
