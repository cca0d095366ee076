// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon;

import java.util.List;

/** What a frame says: the commands we use, a card's answers, and anything else as it is. Group and command as in domain.md 3.1. */
sealed interface OnbonMessage {

    /** A2 00: are you there? */
    record Ping() implements OnbonMessage {}

    /**
     * A3 06: dynamic areas, kept in RAM only.
     *
     * @param delete areas to delete first
     */
    record ShowAreas(Deletion delete, List<OnbonArea> areas) implements OnbonMessage {
        public ShowAreas {
            areas = List.copyOf(areas);
        }
    }

    /** Which dynamic areas go before the new ones come. */
    sealed interface Deletion {
        record None() implements Deletion {}

        record All() implements Deletion {}

        record These(List<Integer> ids) implements Deletion {
            public These {
                ids = List.copyOf(ids);
            }
        }
    }

    /** A3 00: lamps on or off. */
    record Power(boolean on) implements OnbonMessage {}

    /** A3 02: a fixed brightness, 0 to 15. */
    record Brightness(int level) implements OnbonMessage {}

    /** A3 10: clear the screen. */
    record Clear() implements OnbonMessage {}

    /** A0 00: done. */
    record Ack() implements OnbonMessage {}

    /** A0 01: refused, and why. */
    record Nack(int error) implements OnbonMessage {
        static final int UNKNOWN_GROUP = 1;
        static final int UNKNOWN_COMMAND = 2;
        static final int BUSY = 3;
        static final int CRC = 5;

        /** For the person in the hall. */
        String sentence() {
            return switch (error) {
                case UNKNOWN_GROUP -> "does not know the command group: is it a BX-5K/6K card?";
                case UNKNOWN_COMMAND -> "does not know the command: is its firmware older than dynamic areas?";
                case BUSY -> "is busy";
                case 4 -> "is out of memory";
                case CRC -> "received a damaged frame: check the cable";
                case 6 -> "lacks a file";
                case 7 -> "has a flash error: the card is worn out or broken";
                case 12 -> "lacks the font: load the 16 dot fonts with the maker's tool";
                case 13 -> "has firmware of another type";
                case 14 -> "refused the time";
                default -> "refused with error " + error;
            };
        }
    }

    /** Anything else: group, command, and all data from the third byte on, in hexadecimal. */
    record Other(int group, int command, String rest) implements OnbonMessage {}
}
