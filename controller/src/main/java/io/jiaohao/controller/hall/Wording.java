// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

/** What staff write where others read it: one line, and in it nobody's telephone or card number. */
final class Wording {
    private Wording() {}

    /**
     * Lets a text of 1 to {@code longest} characters pass.
     *
     * @throws IllegalArgumentException of any other
     */
    static void check(String text, int longest) {
        if (text.isBlank() || text.length() > longest || !text.matches("[^\\p{Cntrl}]*")) {
            throw new IllegalArgumentException("a text has 1 to " + longest + " characters on one line");
        }
        if (PersonalNumber.in(text)) {
            throw new IllegalArgumentException("a text has no telephone or card number in it");
        }
    }
}
