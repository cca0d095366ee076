// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.escpos;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

/**
 * Which characters a printer may be trusted to have. Its ROM is older than the JDK's GB18030 (of 2022), and some ROMs end at GB2312, so
 * only ASCII and GB2312 go as text; GBK writes these in the same bytes.
 */
final class SafeText {
    private static final Charset GB2312 = Charset.forName("GB2312");

    private static final int HARD_SPACE = 0xa0;
    private static final int EN_DASH = 0x2013;

    private SafeText() {}

    /**
     * The text without control characters: nothing that a slip says may command the printer. An en dash and a hard space, which printers
     * lack, are not worth drawing a line for.
     */
    static String tame(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) || c == HARD_SPACE ? ' ' : c == EN_DASH ? '-' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** By place in the table rather than by character: for · and — the JDK's own two tables disagree. */
    static boolean printable(String text) {
        try {
            var bytes = EscPos.GBK.newEncoder().encode(CharBuffer.wrap(text));
            GB2312.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException notThere) {
            return false;
        }
    }
}
