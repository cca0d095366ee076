// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * WAV files of 16 bits as bytes: any rate and any number of channels in, {@link Pcm} out, and a plain mono file back. Programs that
 * write to a pipe leave the lengths open; then everything up to the end is sound.
 */
public final class WavFile {
    private static final int FIRST_CHUNK = 12;
    private static final int HEADER = 44;
    private static final int PLAIN = 1;
    private static final int EXTENSIBLE = 0xfffe;
    /** Ten minutes: more is no sentence. */
    private static final int MOST = 600 * Pcm.RATE;

    private record Format(int channels, int rate) {}

    private WavFile() {}

    /**
     * Reads a file.
     *
     * @throws NoSound where it is none we can play
     */
    public static Pcm read(byte[] bytes) throws NoSound {
        var in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < FIRST_CHUNK
                || !name(in, 0).equals("RIFF")
                || !name(in, 8).equals("WAVE")) {
            throw new NoSound("this is no WAV file");
        }
        Format format = null;
        var at = FIRST_CHUNK;
        while (at + 8 <= bytes.length) {
            var size = Math.clamp(in.getInt(at + 4) & 0xffff_ffffL, 0, bytes.length - at - 8);
            if (name(in, at).equals("fmt ") && size >= 16) {
                format = format(in, at + 8);
            } else if (name(in, at).equals("data") && format != null) {
                return samples(in.slice(at + 8, size).order(ByteOrder.LITTLE_ENDIAN), format);
            }
            at += 8 + size + (size & 1);
        }
        throw new NoSound("this WAV file has no sound in it");
    }

    private static Format format(ByteBuffer in, int at) throws NoSound {
        var kind = in.getShort(at) & 0xffff;
        var channels = in.getShort(at + 2) & 0xffff;
        var rate = in.getInt(at + 4);
        var bits = in.getShort(at + 14);
        if ((kind != PLAIN && kind != EXTENSIBLE) || bits != 16) {
            throw new NoSound("a WAV file must be PCM of 16 bits, not kind " + kind + " of " + bits + " bits");
        }
        if (channels < 1 || channels > 8 || rate < 4_000 || rate > 192_000) {
            throw new NoSound("a WAV file of " + channels + " channels at " + rate + " Hz is not played");
        }
        return new Format(channels, rate);
    }

    private static Pcm samples(ByteBuffer in, Format format) throws NoSound {
        var frames = in.remaining() / 2 / format.channels();
        var count = (long) frames * Pcm.RATE / format.rate();
        if (count == 0 || count > MOST) {
            throw new NoSound("a sound of " + frames + " samples is not played");
        }
        var samples = new short[(int) count];
        for (var n = 0; n < samples.length; n++) {
            samples[n] = between(in, format, (double) n * format.rate() / Pcm.RATE, frames);
        }
        return Pcm.of(samples);
    }

    /** On the straight line between two frames: good enough for speech. */
    private static short between(ByteBuffer in, Format format, double place, int frames) {
        var before = (int) place;
        var share = place - before;
        var one = frame(in, format.channels(), before);
        return share == 0
                ? (short) one
                : (short) Math.round(
                        one + share * (frame(in, format.channels(), Math.min(before + 1, frames - 1)) - one));
    }

    private static int frame(ByteBuffer in, int channels, int n) {
        var sum = 0;
        for (var channel = 0; channel < channels; channel++) {
            sum += in.getShort(2 * (n * channels + channel));
        }
        return sum / channels;
    }

    public static byte[] write(Pcm sound) {
        var data = sound.bytes();
        return ByteBuffer.allocate(HEADER + data.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("RIFF"))
                .putInt(HEADER - 8 + data.length)
                .put(ascii("WAVEfmt "))
                .putInt(16)
                .putShort((short) PLAIN)
                .putShort((short) 1)
                .putInt(Pcm.RATE)
                .putInt(Pcm.RATE * 2)
                .putShort((short) 2)
                .putShort((short) 16)
                .put(ascii("data"))
                .putInt(data.length)
                .put(data)
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String name(ByteBuffer in, int at) {
        var bytes = new byte[4];
        in.get(at, bytes);
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
