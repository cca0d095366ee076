// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.huidu;

/** One frame, host to card or back: length 2, command 2, payload, all little-endian (domain.md 3.2). */
sealed interface HuiduFrame {
    int VERSION = 0x0100_0005;

    /** 2001: the host's transport version, the first thing said. */
    record AskVersion(int version) implements HuiduFrame {}

    /** 2002: the card's. */
    record Version(int version) implements HuiduFrame {}

    /** 005F: is anybody there? */
    record AskHeartbeat() implements HuiduFrame {}

    /** 0060: yes. */
    record Heartbeat() implements HuiduFrame {}

    /** 2003 from the host, 2004 from the card: a piece of an XML text, and where it belongs. */
    record Piece(boolean fromCard, int total, int offset, String hex) implements HuiduFrame {}

    /** 2000: no, and why. */
    record Refusal(int code) implements HuiduFrame {
        static final int OCCUPIED = 4;

        /** What is wrong and what to do. */
        String sentence() {
            return switch (code) {
                case 3 -> "speaks an older protocol: update its firmware";
                case OCCUPIED -> "is held by another program: close HDPlayer";
                case 9, 24 -> "has no memory left: switch it off and on";
                case 20, 21, 22, 45, 46 -> "does not understand our XML (error " + code + "): update its firmware";
                case 38, 49 -> "asks for a licence or a right we do not have (error " + code + "): see its settings";
                case 43 -> "has forgotten our session";
                default -> "refuses with error " + code + ": see its manual";
            };
        }
    }

    /** Anything else, kept as it is. */
    record Other(int command, String hex) implements HuiduFrame {}
}
