// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker.chip;

import java.util.Optional;
import java.util.stream.Stream;

/** The one byte a chip answers with. {@code IDLE} also comes by itself when a text was spoken to its end. */
enum ChipReply {
    STARTED(0x4a),
    TAKEN(0x41),
    REFUSED(0x45),
    BUSY(0x4e),
    IDLE(0x4f);

    private final byte code;

    ChipReply(int code) {
        this.code = (byte) code;
    }

    byte code() {
        return code;
    }

    /** Empty for a byte that is no answer: noise on the line. */
    static Optional<ChipReply> of(byte code) {
        return Stream.of(values()).filter(reply -> reply.code == code).findFirst();
    }
}
