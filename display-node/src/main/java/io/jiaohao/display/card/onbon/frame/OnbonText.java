// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon.frame;

/** What of a text a card can show. Pure. */
public final class OnbonText {
    /** GB2312's own empty box, so that a missing character is seen to be missing. */
    private static final String BOX = "□";

    private OnbonText() {}

    /** Without backslashes, which begin an escape of the card, and control characters; what GB2312 lacks is a box. */
    public static String plain(String text) {
        var encoder = OnbonContent.GB2312.newEncoder();
        var plain = new StringBuilder();
        text.codePoints().filter(c -> c != '\\').forEach(c -> {
            var one = Character.toString(c);
            plain.append(Character.isISOControl(c) ? " " : encoder.canEncode(one) ? one : BOX);
        });
        return plain.toString();
    }

    /** Bytes on the wire, and cells of 8 dots on the card. */
    public static int bytes(String text) {
        return plain(text).getBytes(OnbonContent.GB2312).length;
    }
}
