// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.reliability.powercut;

import io.jiaohao.controller.reliability.powercut.Recording.Step;
import java.util.Arrays;

/** The bytes of a file. Holes are zeros, as on a file system. */
final class CutFile {
    private static final int SECTOR = 512;
    private byte[] bytes = {};

    CutFile copy() {
        var copy = new CutFile();
        copy.bytes = bytes.clone();
        return copy;
    }

    byte[] bytes() {
        return bytes;
    }

    void apply(Step.OfFile step) {
        switch (step) {
            case Step.Wrote wrote -> write(wrote, sector -> true);
            case Step.Cut cut -> bytes = Arrays.copyOf(bytes, Math.toIntExact(cut.length()));
            case Step.Forced forced -> {}
        }
    }

    /** Which sectors of a write came to the medium. */
    interface Came {
        boolean sector(long sector);
    }

    /** Writes those sectors that came. */
    void write(Step.Wrote wrote, Came came) {
        var begin = wrote.at();
        var end = begin + wrote.bytes().length;
        for (var at = begin; at < end; ) {
            var next = Math.min(end, (at / SECTOR + 1) * SECTOR);
            if (came.sector(at / SECTOR)) {
                put(at, wrote.bytes(), Math.toIntExact(at - begin), Math.toIntExact(next - at));
            }
            at = next;
        }
    }

    private void put(long at, byte[] from, int offset, int length) {
        var end = Math.toIntExact(at) + length;
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, end);
        }
        System.arraycopy(from, offset, bytes, Math.toIntExact(at), length);
    }
}
