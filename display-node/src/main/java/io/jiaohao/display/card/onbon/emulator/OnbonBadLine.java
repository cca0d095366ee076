// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon.emulator;

/** What a bad line makes of an answer. Pure. */
final class OnbonBadLine {
    private OnbonBadLine() {}

    /** One bit of the check sum is wrong. */
    static byte[] damaged(byte[] whole) {
        var bytes = whole.clone();
        bytes[bytes.length - 2] ^= 1;
        return bytes;
    }

    /** A stray byte comes first. */
    static byte[] noisy(byte[] whole) {
        var bytes = new byte[whole.length + 1];
        System.arraycopy(whole, 0, bytes, 1, whole.length);
        return bytes;
    }
}
