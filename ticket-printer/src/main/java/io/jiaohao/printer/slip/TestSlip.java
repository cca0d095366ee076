// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.slip;

import io.jiaohao.printer.slip.Element.Align;
import java.util.ArrayList;
import java.util.List;

/** What is printed after a cover was open, for somebody to look at: large, small, bold, and in both scripts. Pure. */
public final class TestSlip {
    private static final int TITLE = 4;

    private TestSlip() {}

    /**
     * Lays it out.
     *
     * @param hall the hall's name; empty where no slip has said it yet
     * @param at date and time, ready to print
     */
    public static Layout of(int dots, String hall, String at) {
        var page = new ArrayList<Element>();
        if (!hall.isBlank()) {
            page.add(line(hall, 1, true));
        }
        page.add(line("试印", TITLE, true));
        page.add(line(at, 1, false));
        page.add(new Element.Rule());
        var cells = new Layout(dots, List.of()).cells();
        for (var sentence : List.of("请看清这张小票,", "再在设备页按“看得清”。")) {
            Wrap.balanced(sentence, cells / 2).forEach(part -> page.add(line(part, 2, false)));
        }
        page.add(line("Readable? Then press “看得清”", 1, false));
        page.add(new Element.Rule());
        page.add(line("这不是号码 / not a number", 1, false));
        return new Layout(dots, page);
    }

    private static Element.Line line(String text, int size, boolean bold) {
        return new Element.Line(text, size, Align.CENTRE, bold);
    }
}
