// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

/** What staff write where others read it: one line, and in it nobody's telephone or card number. */
final class Wording {
    private static final int SAID = 100;

    /** As much as stands on a screen in letters that are read from afar. */
    private static final int SHOWN = 60;

    /** A sentence or two that are read months later. */
    private static final int KEPT = 200;

    private Wording() {}

    /** {@code text} is said once, or read by one clerk. */
    static void said(String text) {
        check(text, SAID);
    }

    /** {@code text} stands on screens. */
    static void shown(String text) {
        check(text, SHOWN);
    }

    /** {@code text} stands beside figures. */
    static void kept(String text) {
        check(text, KEPT);
    }

    private static void check(String text, int longest) {
        if (text.isBlank() || text.length() > longest || !text.matches("[^\\p{Cntrl}]*")) {
            throw new IllegalArgumentException("a text has 1 to " + longest + " characters on one line");
        }
        if (PersonalNumber.in(text)) {
            throw new IllegalArgumentException("a text has no telephone or card number in it");
        }
    }
}
