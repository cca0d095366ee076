// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.escpos.paper;

import io.jiaohao.printer.escpos.EscPos;

/**
 * Characters as a Chinese printer reads them: it starts in Chinese mode, two bytes at a time; four-byte codes of GB18030 it does not
 * print (microcom 814m page 71).
 */
final class TextReader {
    private static final int KATAKANA_PAGE = 1;
    private static final int RULE = 0x95;
    private static final int LEAD = 0x81;

    private boolean chinese = true;
    private int page;

    /** Changes the mode where {@code command} does. */
    void heed(PrintCommand command) {
        if (command instanceof PrintCommand.Init) {
            chinese = true;
            page = 0;
        } else if (command instanceof PrintCommand.Chinese mode) {
            chinese = mode.on();
        } else if (command instanceof PrintCommand.CodePage chosen) {
            page = chosen.n();
        }
    }

    /** The characters from the beginning of {@code in} up to the next command. */
    Step read(Input in) {
        if (chinese && in.u8(0) >= LEAD) {
            return hanzi(in);
        }
        var end = 0;
        while (end < in.length() && in.u8(end) >= ' ' && in.u8(end) != 0x7f && (!chinese || in.u8(end) < LEAD)) {
            end++;
        }
        var length = end;
        return in.step(length, () -> new PrintCommand.Text(latin(in.slice(0, length))));
    }

    private static Step hanzi(Input in) {
        var second = in.u8(1);
        if (in.length() < 2) {
            return Step.WAIT;
        }
        if (second >= '0' && second <= '9') {
            return in.unknown(4);
        }
        if (second < 0x40) {
            return in.unknown(1);
        }
        return in.step(2, () -> new PrintCommand.Text(new String(in.slice(0, 2), EscPos.GBK)));
    }

    /** Of the code pages above ASCII only the rule is drawn, as receiptline and others print it. */
    private String latin(byte[] bytes) {
        var text = new StringBuilder();
        for (var b : bytes) {
            text.append(b > 0 ? (char) b : (b & 0xff) == RULE && page == KATAKANA_PAGE ? '-' : '?');
        }
        return text.toString();
    }
}
