// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon.emulator;

import io.jiaohao.display.card.onbon.emulator.OnbonEmulator.Reaction;

/** What a bad line makes of an answer. Pure. */
final class OnbonBadLine {
    private OnbonBadLine() {}

    /** One bit of the check sum is wrong. */
    static Reaction damaged(Reaction reaction) {
        if (!(reaction instanceof Reaction.Answer(var whole, var after))) {
            return reaction;
        }
        var bytes = whole.clone();
        bytes[bytes.length - 2] ^= 1;
        return new Reaction.Answer(bytes, after);
    }

    /** A stray byte comes first. */
    static Reaction noisy(Reaction reaction) {
        if (!(reaction instanceof Reaction.Answer(var whole, var after))) {
            return reaction;
        }
        var bytes = new byte[whole.length + 1];
        System.arraycopy(whole, 0, bytes, 1, whole.length);
        return new Reaction.Answer(bytes, after);
    }
}
