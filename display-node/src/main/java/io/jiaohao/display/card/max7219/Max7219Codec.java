// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.max7219;

import io.jiaohao.display.card.max7219.Max7219Frame.Word;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Frames as bytes: 16 bits a word, the highest first; the upper four do not matter (datasheet, table 1). There is no check sum
 * and no length on this wire: the end of chip select is the end of a frame. Pure.
 */
final class Max7219Codec {
    private Max7219Codec() {}

    static byte[] encode(Max7219Frame frame) {
        var bytes = new byte[frame.words().size() * 2];
        var at = 0;
        for (var word : frame.words()) {
            bytes[at++] = (byte) word.register();
            bytes[at++] = (byte) word.data();
        }
        return bytes;
    }

    /** Null for half a word, with which no chip would be told anything sensible. */
    static @Nullable Max7219Frame decode(byte[] bytes) {
        if (bytes.length % 2 != 0) {
            return null;
        }
        var words = new ArrayList<Word>();
        for (var at = 0; at < bytes.length; at += 2) {
            words.add(new Word(bytes[at] & 0x0f, bytes[at + 1] & 0xff));
        }
        return new Max7219Frame(words);
    }
}
