// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Somebody's telephone or card, as a long row of digits in a text: in whatever script they are written, and whatever stands between
 * them that is no letter. It stops slips of the pen, not somebody who is bent on it.
 */
final class PersonalNumber {
    private static final String HANZI = "零〇一二三四五六七八九幺壹贰叁肆伍陆柒捌玖";

    /** Shorter rows are hotlines (12345), tickets and windows. */
    private static final Pattern ROW = Pattern.compile("\\d(?:[\\P{L}&&\\D]*\\d){6}");

    /** A span of hours has as many digits as a telephone, and a day has more. */
    private static final Pattern HOUR_OR_DAY = Pattern.compile(
            "(?<!\\d)(?:(?:[01]?\\d|2[0-3]):[0-5]\\d|20\\d\\d([-./])(?:1[0-2]|0?[1-9])\\1(?:3[01]|[12]\\d|0?[1-9]))(?!\\d)");

    private PersonalNumber() {}

    static boolean in(String text) {
        var digits = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().forEach(point -> digits.append(digit(point)));
        return ROW.matcher(HOUR_OR_DAY.matcher(digits).replaceAll("时")).find();
    }

    /** A digit of any script as 0 to 9; all else as it is. */
    private static String digit(int point) {
        var hanzi = HANZI.indexOf(point) >= 0;
        return hanzi
                ? "1"
                : Character.isDigit(point) ? String.valueOf(Character.digit(point, 10)) : Character.toString(point);
    }
}
