// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.voice.bank;

import io.jiaohao.protocol.voice.BankManifest;
import org.jspecify.annotations.Nullable;

/** What can be put right about the cuts of a recording, so that nobody has to read it all again. Clips count from 0. */
public sealed interface Mend {
    int clip();

    /** This clip and the next are one. */
    record Merge(int clip) implements Mend {}

    /** This clip is two; {@code at}: milliseconds from its beginning, absent for where it is quietest. */
    record Split(int clip, @Nullable Long at) implements Mend {}

    /** Its ends lie elsewhere: milliseconds, later where positive. */
    record Move(int clip, long begin, long end) implements Mend {}

    /** A cough, or a line that was read wrong and read again. */
    record Drop(int clip) implements Mend {}

    static int samples(long millis) {
        return Math.toIntExact(millis * BankManifest.RATE / 1000);
    }
}
