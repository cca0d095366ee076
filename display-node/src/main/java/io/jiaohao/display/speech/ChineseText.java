// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speech;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A Chinese sentence in words. One rule after the other, the more special one first; each finds its pattern and leaves no digit
 * behind it. Pure.
 */
final class ChineseText {
    private record Rule(Pattern pattern, Function<MatchResult, String> words) {
        static Rule of(String pattern, Function<MatchResult, String> words) {
            return new Rule(Pattern.compile(pattern), words);
        }

        String in(String text) {
            return pattern.matcher(text).replaceAll(found -> words.apply(found));
        }
    }

    private static final List<Rule> RULES = List.of(
            // 010-12345, 0571 8888 8888, 13800000000, 12345: what one dials
            Rule.of(
                    "\\d{3,4}[- ]\\d{4}[- ]?\\d{3,4}|\\d{3,4}-\\d{5,8}|\\d{3}[- ]\\d{4}[- ]\\d{4}",
                    found -> dialled(found.group())),
            Rule.of("(?<![\\d.¥¥])\\d{5,}(?![\\d.]|元|人|次|万|号)", found -> dialled(found.group())),
            Rule.of(
                    "(?<=[电话热线拨打]|电话[::])[  ]*\\d{3,}",
                    found -> dialled(found.group().strip())),
            Rule.of("(\\d{4})(?=年)", found -> Numerals.spelled(found.group(), false)),
            Rule.of("(?<!\\d)(\\d{1,2})[::](\\d{2})(?!\\d)", found -> clock(found.group(1), found.group(2))),
            Rule.of("(?<=[点分半])\\s*[-–—~~]+\\s*(?=\\d|[零一二三四五六七八九十])", found -> "到"),
            Rule.of("(\\d+)(?:\\.(\\d+))?%", found -> "百分之" + decimal(found.group(1), found.group(2))),
            Rule.of("[¥¥](\\d+)(?:\\.(\\d+))?元?", found -> decimal(found.group(1), found.group(2)) + "元"),
            Rule.of("(\\d+)\\.(\\d+)", found -> decimal(found.group(1), found.group(2))),
            Rule.of("(\\d+)\\s*[-–—~~]+\\s*(?=\\d)", found -> found.group(1) + "到"));

    private static final Pattern LETTER_TICKET = Pattern.compile("([A-Z])(\\d{3,6})");
    private static final Pattern DIGIT_TICKET = Pattern.compile("(?<!\\d)(\\d{4,7})(?=号(?!窗口))");

    /** A ticket that is in words already: behind its letter, or 号 behind it; a count as in 一百零一号, a year and a time are none. */
    private static final Pattern SPOKEN_TICKET =
            Pattern.compile("(?<=[A-Z])[零一二三四五六七八九]{3,6}|(?<![零一二三四五六七八九十百千万点第])[零一二三四五六七八九]{4,7}(?=号(?!窗口))");

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private ChineseText() {}

    static String inWords(String text, boolean yao) {
        var told = yao
                ? SPOKEN_TICKET.matcher(text).replaceAll(found -> found.group().replace('一', '幺'))
                : text;
        var words =
                LETTER_TICKET.matcher(told).replaceAll(found -> found.group(1) + Numerals.spelled(found.group(2), yao));
        words = DIGIT_TICKET.matcher(words).replaceAll(found -> Numerals.spelled(found.group(), yao));
        for (var rule : RULES) {
            words = rule.in(words);
        }
        return NUMBER.matcher(words).replaceAll(found -> Numerals.counted(found.group()));
    }

    private static String dialled(String number) {
        return Numerals.spelled(number.replaceAll("[- ]+", ","), true);
    }

    /** 14:00 is 十四点, 9:05 is 九点零五分. */
    private static String clock(String hour, String minute) {
        var hours = Numerals.counted(hour.length() > 1 && hour.startsWith("0") ? hour.substring(1) : hour) + "点";
        if (minute.equals("00")) {
            return hours;
        }
        return hours
                + (minute.startsWith("0") ? "零" + Numerals.counted(minute.substring(1)) : Numerals.counted(minute))
                + "分";
    }

    private static String decimal(String whole, @org.jspecify.annotations.Nullable String part) {
        return Numerals.counted(whole) + (part == null ? "" : "点" + Numerals.spelled(part, false));
    }
}
