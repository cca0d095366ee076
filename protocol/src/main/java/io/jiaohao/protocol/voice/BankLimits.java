// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.voice;

/** How much a bank may hold: every node has all of it in memory, and the smallest node has little. What keeps to these is taken. */
public final class BankLimits {
    /** Of the zip. Whatever keeps to {@link #MOST_SECONDS} is smaller. */
    public static final long MOST_BYTES = 12L << 20;

    /** Of a clip's file. */
    public static final long MOST_BYTES_OF_A_CLIP = 2_000_000;

    /** No line takes longer to read. */
    public static final int MOST_SECONDS_OF_A_CLIP = 10;

    public static final int MOST_SAMPLES_OF_A_CLIP = MOST_SECONDS_OF_A_CLIP * BankManifest.RATE;

    /** Of all clips together. */
    public static final int MOST_SECONDS = 120;

    public static final long MOST_SAMPLES = (long) MOST_SECONDS * BankManifest.RATE;

    private BankLimits() {}
}
