// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon.frame;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a frame says: the commands we use, a card's answers, and anything else as it is. Group and command as in domain.md 3.1.
 * Immutable; any thread.
 */
public sealed interface OnbonMessage {

    /** A2 00: are you there? */
    record Ping() implements OnbonMessage {}

    /** A1 02: how are you? */
    record AskStatus() implements OnbonMessage {}

    /**
     * A1 02, answered. A 5K1 leaves the special area's fields out.
     *
     * @param time of the card's own clock; absent where it is none
     * @param areas ids of the dynamic areas
     * @param barcode 16 bytes in hexadecimal
     */
    record Status(
            boolean on, int brightness, @Nullable LocalDateTime time, int programs, List<Integer> areas, String barcode)
            implements OnbonMessage {
        public Status {
            areas = List.copyOf(areas);
        }
    }

    /** A2 07: which screen id have you? By broadcast only. */
    record AskScreenId() implements OnbonMessage {}

    /** A2 07, answered. */
    record ScreenId(int id) implements OnbonMessage {}

    /** A2 03: the time of day. */
    record SetTime(LocalDateTime time) implements OnbonMessage {}

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

    /** A3 02: a brightness for each half hour of the day, by the card's own clock. */
    record BrightnessOfDay(List<Integer> levels) implements OnbonMessage {
        public static final int HALF_HOURS = 48;

        public BrightnessOfDay {
            levels = List.copyOf(levels);
            if (levels.size() != HALF_HOURS) {
                throw new IllegalArgumentException("a day has 48 half hours, not " + levels.size());
            }
        }
    }

    /** A3 10: clear the screen. */
    record Clear() implements OnbonMessage {}

    /** A0 00: done. */
    record Ack() implements OnbonMessage {}

    /** A0 01: refused, and why. */
    record Nack(int error) implements OnbonMessage {
        public static final int UNKNOWN_GROUP = 1;
        public static final int UNKNOWN_COMMAND = 2;
        public static final int BUSY = 3;
        public static final int MEMORY = 4;
        public static final int CRC = 5;

        /** The command is none this card knows. */
        public boolean unknown() {
            return error == UNKNOWN_GROUP || error == UNKNOWN_COMMAND;
        }

        /** For the person in the hall. */
        public String sentence() {
            return switch (error) {
                case UNKNOWN_GROUP -> "does not know the command group: is it a BX-5K/6K card?";
                case UNKNOWN_COMMAND -> "does not know the command: is its firmware older than dynamic areas?";
                case BUSY -> "is busy: if that stays, switch it off and on";
                case MEMORY -> "is out of memory: set type to what is printed on the card";
                case CRC -> "received a damaged frame: check the cable";
                case 6 -> "lacks a file: load its settings and the 16 dot fonts with the maker's tool";
                case 7 -> "has a flash error: the card is worn out or broken";
                case 12 -> "lacks the font: load the 16 dot fonts with the maker's tool";
                case 13 -> "has firmware of another type: set type to what is printed on the card";
                case 14 -> "refused the time: set its clock once with the maker's tool";
                default ->
                    "refused with error " + error
                            + ": switch it off and on; if that stays, ask the maker about the number";
            };
        }
    }

    /** Anything else: group, command, and all data from the third byte on, in hexadecimal. */
    record Other(int group, int command, String rest) implements OnbonMessage {}
}
