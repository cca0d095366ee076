// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.printing;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/**
 * How the slips of a hall look: which lines, in which order. Immutable; any thread.
 *
 * @param title above everything; empty: the hall's name
 * @param titleEn the same on slips in English; empty: as {@code title}
 * @param notice a sentence of the hall's own; empty: none
 * @param noticeEn the same on slips in English; empty: as {@code notice}
 * @param wifi the network from which alone phones reach what the QR says; empty: from anywhere
 */
public record SlipTemplate(
        String title,
        String titleEn,
        List<Line> lines,
        Materials materials,
        String notice,
        String noticeEn,
        String wifi) {
    /** Longer ones fill half a slip. */
    private static final int LONGEST = 120;

    /** Something that stands on a slip. */
    public enum Line {
        TITLE,
        SERVICE,
        NUMBER,
        AHEAD,
        FORECAST,
        WINDOWS,
        RULE,
        ITEMS,
        MATERIALS,
        WATCH,
        MISSED,
        TODAY,
        NOTICE,
        QR,
        COMPLAINTS,
        TIME;

        /** As it stands in the settings. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How it is said what to bring (一次性告知). */
    public enum Materials {
        /** In one sentence. */
        SENTENCE,
        /** One paper a line, with a box to tick. */
        LIST
    }

    /** What a hall prints that changed nothing. */
    public static final SlipTemplate USUAL = new SlipTemplate(
            "",
            "",
            List.of(
                    Line.TITLE,
                    Line.SERVICE,
                    Line.NUMBER,
                    Line.AHEAD,
                    Line.FORECAST,
                    Line.WINDOWS,
                    Line.RULE,
                    Line.ITEMS,
                    Line.MATERIALS,
                    Line.WATCH,
                    Line.MISSED,
                    Line.TODAY,
                    Line.NOTICE,
                    Line.QR,
                    Line.RULE,
                    Line.COMPLAINTS,
                    Line.TIME),
            Materials.SENTENCE,
            "",
            "");

    /** Reached by phones from anywhere. */
    public SlipTemplate(
            String title, String titleEn, List<Line> lines, Materials materials, String notice, String noticeEn) {
        this(title, titleEn, lines, materials, notice, noticeEn, "");
    }

    /** The same where phones must join a network first; see {@code wifi}. */
    public SlipTemplate reachedOver(String network) {
        return new SlipTemplate(title, titleEn, lines, materials, notice, noticeEn, network);
    }

    public SlipTemplate {
        lines = List.copyOf(lines);
        var seen = EnumSet.noneOf(Line.class);
        for (var line : lines) {
            if (!seen.add(line) && line != Line.RULE) {
                throw new IllegalArgumentException("lines has " + line.word() + " twice");
            }
        }
        if (!seen.contains(Line.NUMBER)) {
            throw new IllegalArgumentException("lines must have number: a slip without it is none");
        }
        for (var text : List.of(title, titleEn, notice, noticeEn)) {
            if (text.length() > LONGEST) {
                throw new IllegalArgumentException("a text may have " + LONGEST + " characters, not " + text.length());
            }
        }
    }

    String titleOr(String hall, boolean english) {
        var own = english && !titleEn.isBlank() ? titleEn : title;
        return own.isBlank() ? hall : own;
    }

    String notice(boolean english) {
        return english && !noticeEn.isBlank() ? noticeEn : notice;
    }
}
