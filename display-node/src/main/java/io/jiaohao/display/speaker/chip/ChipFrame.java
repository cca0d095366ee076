// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker.chip;

import java.nio.charset.Charset;

/** What a chip is told. */
sealed interface ChipFrame {
    /** How a text is written; the number is the chip's. */
    enum Writing {
        GB2312(0),
        GBK(1);

        private final int code;

        Writing(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }

        Charset charset() {
            return Charset.forName(name());
        }
    }

    /** Speaks a text, instead of whatever is being spoken. */
    record Speak(Writing writing, String text) implements ChipFrame {

        /** In the older writing where it has every character, since every chip has that. */
        static Speak of(String text) {
            var old = Writing.GB2312.charset().newEncoder().canEncode(text);
            return new Speak(old ? Writing.GB2312 : Writing.GBK, text);
        }
    }

    /** An order without anything else. */
    enum Plain implements ChipFrame {
        STOP(0x02),
        PAUSE(0x03),
        RESUME(0x04),
        QUERY(0x21);

        private final int command;

        Plain(int command) {
            this.command = command;
        }

        int command() {
            return command;
        }
    }
}
