// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon.emulator;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A card's text with its escapes as lines of coloured characters: {@code \n} ends a line, {@code \C1} to {@code \C7} change the
 * colour, {@code \DH} and the like are the card's clock; fonts are left out, for there is one. Pure.
 */
final class OnbonLines {
    /** The lamps' own colour, of a card that has one. */
    static final int OWN = 0;

    private static final Pattern PIECE =
            Pattern.compile("\\\\F[OE]\\d{3}|\\\\C[1-7]|\\\\D[SMHDLYW]|\\\\n|.", Pattern.DOTALL);

    private OnbonLines() {}

    /** One character. */
    record Letter(int codePoint, int colour) {
        int cells() {
            return codePoint < 0x80 ? 1 : 2;
        }
    }

    /** One line as a text. */
    static String plain(List<Letter> line) {
        return line.stream()
                .map(letter -> Character.toString(letter.codePoint()))
                .collect(Collectors.joining());
    }

    /**
     * The lines, wrapped where one is wider than {@code cells}.
     *
     * @param clock what the card's clock says; absent where nobody has set it
     */
    static List<List<Letter>> of(String text, int cells, @Nullable LocalDateTime clock) {
        var lines = new ArrayList<List<Letter>>();
        lines.add(new ArrayList<>());
        var colour = OWN;
        var pieces = PIECE.matcher(text);
        while (pieces.find()) {
            var piece = pieces.group();
            if (piece.equals("\\n")) {
                lines.add(new ArrayList<>());
            } else if (piece.startsWith("\\C")) {
                colour = piece.charAt(2) - '0';
            } else if (piece.startsWith("\\D")) {
                add(lines, clock(piece.charAt(2), clock), colour, cells);
            } else if (!piece.startsWith("\\F")) {
                add(lines, piece, colour, cells);
            }
        }
        return lines;
    }

    private static void add(List<List<Letter>> lines, String piece, int colour, int cells) {
        piece.codePoints().mapToObj(c -> new Letter(c, colour)).forEach(letter -> {
            var used = lines.getLast().stream().mapToInt(Letter::cells).sum();
            if (used + letter.cells() > cells) {
                lines.add(new ArrayList<>());
            }
            lines.getLast().add(letter);
        });
    }

    private static String clock(char which, @Nullable LocalDateTime clock) {
        if (clock == null) {
            return "--";
        }
        return switch (which) {
            case 'S' -> two(clock.getSecond());
            case 'M' -> two(clock.getMinute());
            case 'H' -> two(clock.getHour());
            case 'D' -> two(clock.getDayOfMonth());
            case 'L' -> two(clock.getMonthValue());
            case 'Y' -> Integer.toString(clock.getYear());
            default -> Integer.toString(clock.getDayOfWeek().getValue());
        };
    }

    private static String two(int number) {
        return "%02d".formatted(number);
    }
}
