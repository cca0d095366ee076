// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speech;

import java.util.regex.Pattern;

/** An English sentence in words: a ticket letter by letter and digit by digit, anything else as one counts. Pure. */
final class EnglishText {
    private static final Pattern TICKET = Pattern.compile("\\b([A-Z])(\\d{3,6})\\b");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private EnglishText() {}

    static String inWords(String text) {
        var spread = TICKET.matcher(text)
                .replaceAll(found ->
                        found.group(1) + " " + String.join(" ", found.group(2).split("", 0)));
        return NUMBER.matcher(spread).replaceAll(found -> Numerals.english(found.group()));
    }
}
