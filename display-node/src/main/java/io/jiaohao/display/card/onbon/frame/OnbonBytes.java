// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon.frame;

import java.io.ByteArrayOutputStream;

/** Bytes being written, little-endian. Owned by one thread. */
final class OnbonBytes {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    OnbonBytes one(int value) {
        out.write(value);
        return this;
    }

    OnbonBytes two(int value) {
        return one(value).one(value >> 8);
    }

    OnbonBytes four(int value) {
        return two(value).two(value >> 16);
    }

    OnbonBytes zeros(int count) {
        return bytes(new byte[count]);
    }

    OnbonBytes bytes(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    byte[] toArray() {
        return out.toByteArray();
    }
}
