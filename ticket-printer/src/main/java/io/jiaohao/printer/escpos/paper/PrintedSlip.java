// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.escpos.paper;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of paper as it was cut off. Immutable; any thread.
 *
 * @param dots width of the paper
 */
public record PrintedSlip(int dots, List<Printed> pieces) {
    public PrintedSlip {
        pieces = List.copyOf(pieces);
    }

    /** Its lines of text, without the empty ones. */
    public List<Printed.Line> lines() {
        return pieces.stream()
                .filter(Printed.Line.class::isInstance)
                .map(Printed.Line.class::cast)
                .filter(line -> !line.text().isBlank())
                .toList();
    }

    /** The line in the largest characters: on a ticket, its number. Empty where there is no text. */
    public String largest() {
        return lines().stream()
                .max(Comparator.comparingInt(Printed.Line::size))
                .map(Printed.Line::text)
                .orElse("")
                .strip();
    }

    /** What its QR codes say. */
    public List<String> qr() {
        return pieces.stream()
                .filter(Printed.Picture.class::isInstance)
                .map(piece -> ((Printed.Picture) piece).qr())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** As plain text, a line for a line. */
    public String text() {
        return pieces.stream().map(this::text).collect(Collectors.joining());
    }

    private String text(Printed piece) {
        return switch (piece) {
            case Printed.Line line -> (" ".repeat(indent(line) / PaperRoll.CELL) + line.text()).stripTrailing() + '\n';
            case Printed.Picture picture ->
                picture.qr().isEmpty()
                        ? "[" + picture.dots().width() + " × " + picture.dots().height() + "]\n"
                        : "[QR " + picture.qr() + "]\n";
            case Printed.Blank blank -> "\n".repeat(blank.dots() / PaperRoll.LINE);
        };
    }

    private int indent(Printed.Line line) {
        var gap = line.runs().isEmpty() ? 0 : Math.max(0, line.runs().getFirst().gap());
        return gap + left(line.side(), line.dots());
    }

    /** Where something so wide begins. */
    int left(PrintCommand.Side side, int width) {
        return switch (side) {
            case LEFT -> 0;
            case CENTRE -> Math.max(0, (dots - width) / 2);
            case RIGHT -> Math.max(0, dots - width);
        };
    }
}
