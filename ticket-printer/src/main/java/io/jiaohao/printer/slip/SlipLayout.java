// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.slip;

import io.jiaohao.printer.slip.Element.Align;
import io.jiaohao.protocol.SignTexts;
import io.jiaohao.protocol.Slip;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

    private static final int HANGING = 2;

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
        head(page, slip, words);
        centred(page, slip.ahead(), 2, 2, true);
        if (slip.forecast() != null) {
            centred(page, slip.forecast(), 1, 1, false);
        }
        centred(page, slip.windows(), 2, 1, false);
        page.add(new Element.Rule());
        slip.notes().forEach(note -> bullet(page, note));
        qr(page, slip.url(), words);
        foot(page, slip);
        return new Layout(dots, page);
    }

    private void head(List<Element> page, Slip slip, SlipWords words) {
        centred(page, slip.hall(), 1, 1, true);
        centred(page, slip.service(), 2, 2, true);
        var number = slip.ticket().text();
        centred(page, number, largest(number), 1, true);
        if (slip.priority()) {
            centred(page, words.priority(), 2, 1, true);
        }
        if (slip.reprint()) {
            centred(page, words.reprint(), 1, 1, false);
        }
    }

    private void qr(List<Element> page, @Nullable String url, SlipWords words) {
        if (url != null && url.getBytes(StandardCharsets.UTF_8).length <= LONGEST_URL) {
            page.add(new Element.Qr(url));
            centred(page, words.scan(), 1, 2, false);
        }
    }

    private void foot(List<Element> page, Slip slip) {
        page.add(new Element.Rule());
        if (slip.footer() != null) {
            centred(page, slip.footer(), 1, 1, false);
        }
        centred(page, slip.takenAt(), 1, 1, false);
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

    private void bullet(List<Element> page, String note) {
        var mark = "·";
        for (var line : Wrap.lines(note, cells - HANGING)) {
            page.add(new Element.Line(mark + line, 1, Align.LEFT, false));
            mark = "  ";
        }
    }
}
