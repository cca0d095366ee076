// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speech;

import java.util.regex.Pattern;

/** Says the same in fewer words where many wait to be called. Pure. */
public final class Wording {
    private static final Pattern CALL = Pattern.compile("^(请.+号,到.+)办理。$");
    private static final Pattern CALL_EN = Pattern.compile("^(Number .+), please go to (.+)$");

    private Wording() {}

    /** 请A零一二号,到三号窗口。 A sentence that is no call stays as it is. */
    public static String shorter(String text, String language) {
        return language.startsWith("en")
                ? CALL_EN.matcher(text).replaceFirst("$1, $2")
                : CALL.matcher(text).replaceFirst("$1。");
    }
}
