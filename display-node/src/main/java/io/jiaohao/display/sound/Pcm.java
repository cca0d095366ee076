// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.sound;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** A sound: 16 bits, mono, 22,050 samples a second, which is what espeak-ng makes and what banks are recorded in. Immutable. */
public final class Pcm {
    public static final int RATE = 22_050;

    private final short[] samples;

    private Pcm(short[] samples) {
        this.samples = samples;
    }

    /** Takes a copy. */
    public static Pcm of(short[] samples) {
        return new Pcm(samples.clone());
    }

    public static Pcm silence(Duration length) {
        return new Pcm(new short[count(length)]);
    }

    /** One after the other. */
    public static Pcm all(List<Pcm> pieces) {
        var all = new short[pieces.stream().mapToInt(Pcm::count).sum()];
        var at = 0;
        for (var piece : pieces) {
            System.arraycopy(piece.samples, 0, all, at, piece.count());
            at += piece.count();
        }
        return new Pcm(all);
    }

    static int count(Duration length) {
        return Math.toIntExact(length.toNanos() * RATE / 1_000_000_000);
    }

    public int count() {
        return samples.length;
    }

    public short at(int n) {
        return samples[n];
    }

    public Pcm part(int from, int to) {
        return new Pcm(Arrays.copyOfRange(samples, from, to));
    }

    public Duration length() {
        return Duration.ofNanos(1_000_000_000L * samples.length / RATE);
    }

    /** Low byte first, as WAV files and ALSA's S16_LE want it. */
    public byte[] bytes() {
        var bytes = new byte[samples.length * 2];
        for (var n = 0; n < samples.length; n++) {
            bytes[2 * n] = (byte) samples[n];
            bytes[2 * n + 1] = (byte) (samples[n] >> 8);
        }
        return bytes;
    }

    /** The largest distance from silence. */
    public int peak() {
        var peak = 0;
        for (var sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }

    /** How strong the sound is on the whole: the root of the mean square. */
    public double rms() {
        var sum = 0.0;
        for (var sample : samples) {
            sum += (double) sample * sample;
        }
        return samples.length == 0 ? 0 : Math.sqrt(sum / samples.length);
    }

    /** Each sample times a factor, kept within 16 bits. */
    Pcm times(Factor factor) {
        var changed = new short[samples.length];
        for (var n = 0; n < samples.length; n++) {
            changed[n] = (short) Math.clamp(Math.round(samples[n] * factor.at(n)), Short.MIN_VALUE, Short.MAX_VALUE);
        }
        return new Pcm(changed);
    }

    /** What a sample is multiplied by. */
    @FunctionalInterface
    interface Factor {
        double at(int n);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pcm pcm && Arrays.equals(samples, pcm.samples);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(samples);
    }

    @Override
    public String toString() {
        return "sound of " + length().toMillis() + " ms";
    }
}
