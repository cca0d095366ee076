// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.slip;

import io.jiaohao.printer.slip.Element.Align;
import io.jiaohao.protocol.SignTexts;
import io.jiaohao.protocol.Slip;
import io.jiaohao.protocol.SlipPart;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A slip on paper: the hall on top, then what an old citizen must be able to read at arm's length, the number; below it, in order of
 * need, how many are before, where to go, what to bring and what happens when one misses the call (domain.md 2.1). Pure; any thread.
 */
public final class SlipLayout {
    /** The largest that GS ! knows. */
    private static final int LARGEST = 8;

    /** A longer address would need a QR of more dots than a phone reads from thermal paper. */
    private static final int LONGEST_URL = 300;

    private static final List<SlipPart> HEAD = List.of(
            SlipPart.HALL,
            SlipPart.SERVICE,
            SlipPart.NUMBER,
            SlipPart.AHEAD,
            SlipPart.FORECAST,
            SlipPart.WINDOWS,
            SlipPart.RULE);
    private static final List<SlipPart> FOOT = List.of(SlipPart.QR, SlipPart.RULE, SlipPart.FOOTER, SlipPart.TAKEN_AT);

    private final int dots;
    private final int cells;

    /** Lays out for paper of so many dots: {@link Layout#NARROW} or {@link Layout#WIDE}. */
    public SlipLayout(int dots) {
        this.dots = dots;
        this.cells = new Layout(dots, List.of()).cells();
    }

    public Layout of(Slip slip) {
        var page = new ArrayList<Element>();
        var words = SlipWords.of(slip);
        var notes = slip.notes().iterator();
        for (var part : order(slip)) {
            add(page, part, slip, words, notes);
        }
        notes.forEachRemaining(note -> hanging(page, "·", note));
        return new Layout(dots, page);
    }

    private static List<SlipPart> order(Slip slip) {
        if (slip.order() != null) {
            return slip.order();
        }
        var order = new ArrayList<>(HEAD);
        order.addAll(Collections.nCopies(slip.notes().size(), SlipPart.NOTE));
        order.addAll(FOOT);
        return order;
    }

    private void add(List<Element> page, SlipPart part, Slip slip, SlipWords words, Iterator<String> notes) {
        switch (part) {
            case HALL -> centred(page, slip.hall(), 1, 1, true);
            case SERVICE -> centred(page, slip.service(), 2, 2, true);
            case NUMBER -> number(page, slip, words);
            case AHEAD -> centred(page, slip.ahead(), 2, 2, true);
            case FORECAST -> present(page, slip.forecast());
            case WINDOWS -> centred(page, slip.windows(), 2, 1, false);
            case RULE -> rule(page);
            case NOTE -> next(page, "·", notes);
            case ITEM -> next(page, "  □", notes);
            case QR -> qr(page, slip.url(), words);
            case FOOTER -> present(page, slip.footer());
            case TAKEN_AT -> centred(page, slip.takenAt(), 1, 1, false);
        }
    }

    private void number(List<Element> page, Slip slip, SlipWords words) {
        if (slip.reprint()) {
            // above it: a slip that is cut off half-way must not show its number without this
            centred(page, words.reprint(), 2, 1, true);
        }
        var number = slip.ticket().text();
        centred(page, number, largest(number), 1, true);
        if (slip.priority()) {
            centred(page, words.priority(), 2, 1, true);
        }
    }

    private void present(List<Element> page, @Nullable String text) {
        if (text != null) {
            centred(page, text, 1, 1, false);
        }
    }

    /** Between two things only. */
    private static void rule(List<Element> page) {
        if (!page.isEmpty() && !(page.getLast() instanceof Element.Rule)) {
            page.add(new Element.Rule());
        }
    }

    private void next(List<Element> page, String mark, Iterator<String> notes) {
        if (notes.hasNext()) {
            hanging(page, mark, notes.next());
        }
    }

    private void qr(List<Element> page, @Nullable String url, SlipWords words) {
        if (url != null && url.getBytes(StandardCharsets.UTF_8).length <= LONGEST_URL) {
            page.add(new Element.Qr(url));
            centred(page, words.scan(), 1, 2, false);
        }
    }

    /** As large as the paper allows, with a little air. */
    private int largest(String number) {
        return Math.clamp((cells - 2) / Math.max(1, SignTexts.cellsOf(number)), 1, LARGEST);
    }

    /** In the wanted size where it takes no more than {@code lines} lines, else in the next smaller one; wrapped. */
    private void centred(List<Element> page, String text, int wanted, int lines, boolean bold) {
        var size = wanted;
        var broken = Wrap.lines(text, cells / size);
        while (size > 1 && broken.size() > lines) {
            size--;
            broken = Wrap.lines(text, cells / size);
        }
        for (var line : Wrap.balanced(text, cells / size)) {
            page.add(new Element.Line(line, size, Align.CENTRE, bold));
        }
    }

    /** Lines after the first begin where the text of the first does. */
    private void hanging(List<Element> page, String mark, String note) {
        var wide = SignTexts.cellsOf(mark);
        var begin = mark;
        for (var line : Wrap.lines(note, cells - wide)) {
            page.add(new Element.Line(begin + line, 1, Align.LEFT, false));
            begin = " ".repeat(wide);
        }
    }
}
