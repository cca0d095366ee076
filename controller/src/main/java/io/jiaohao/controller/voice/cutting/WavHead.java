// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.voice.cutting;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the beginning of a WAV file says of the sound behind it. RIFF: "Multimedia Programming Interface and Data Specifications 1.0",
 * IBM and Microsoft 1991; the extensible format: "Multiple Channel Audio Data and WAVE Files", Microsoft 2007.
 */
public sealed interface WavHead {
    int LEAST_RATE = 16_000;
    int MOST_RATE = 48_000;

    /** Sound that can be used: 16-bit PCM. {@code length}: bytes of it, as far as the file says. */
    record Sound(int rate, int channels, int from, Optional<Long> length) implements WavHead {}

    /** More of the file is needed. */
    record Incomplete() implements WavHead {}

    record Refused(Flaw flaw) implements WavHead {}

    /** Why a file is of no use. */
    enum Flaw {
        /** No WAV at all. */
        NOT_WAV,
        /** Compressed, or numbers with a point. */
        NOT_PCM,
        /** Not 16 bits a sample. */
        NOT_16_BIT,
        /** Neither mono nor stereo. */
        CHANNELS,
        /** Not 16 to 48 kHz. */
        RATE,
        /** The file ends before its sound does. */
        CUT_SHORT,
        /** Longer than anybody reads the script. */
        TOO_LONG,
        /** A part of it that is longer than any line. */
        NO_PAUSES,
        /** More voice than any script is long. */
        TOO_MUCH_SPEECH,
        /** Nobody can be heard. */
        NO_SPEECH
    }

    /** Reads the first bytes of a file. */
    static WavHead of(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (in.remaining() < 12) {
            return starts(bytes) ? new Incomplete() : new Refused(Flaw.NOT_WAV);
        }
        if (!tag(in).equals("RIFF")) {
            return new Refused(Flaw.NOT_WAV);
        }
        in.getInt();
        return tag(in).equals("WAVE") ? chunks(in) : new Refused(Flaw.NOT_WAV);
    }

    private static boolean starts(byte[] bytes) {
        var text = new String(bytes, 0, Math.min(4, bytes.length), StandardCharsets.ISO_8859_1);
        return "RIFF".startsWith(text);
    }

    private static WavHead chunks(ByteBuffer in) {
        Optional<WavHead> format = Optional.empty();
        while (in.remaining() >= 8) {
            var tag = tag(in);
            var length = in.getInt() & 0xffffffffL;
            if (tag.equals("data")) {
                return format.map(head -> withData(head, in.position(), length)).orElse(new Refused(Flaw.NOT_WAV));
            }
            // chunks are padded to even lengths
            var next = in.position() + length + (length & 1);
            if (next > in.limit()) {
                return new Incomplete();
            }
            if (tag.equals("fmt ")) {
                format = Optional.of(format(in, length));
            }
            in.position((int) next);
        }
        return new Incomplete();
    }

    private static WavHead withData(WavHead format, int from, long length) {
        // a program that writes into a pipe cannot know the length and writes 0 or the greatest there is
        var said = length == 0 || length >= 0x7ffff000L ? Optional.<Long>empty() : Optional.of(length);
        return format instanceof Sound sound ? new Sound(sound.rate(), sound.channels(), from, said) : format;
    }

    private static WavHead format(ByteBuffer in, long length) {
        if (length < 16) {
            return new Refused(Flaw.NOT_WAV);
        }
        var at = in.position();
        var code = in.getShort(at) & 0xffff;
        var extensible = code == 0xfffe && length >= 26;
        var kind = extensible ? in.getShort(at + 24) & 0xffff : code;
        var channels = in.getShort(at + 2) & 0xffff;
        var rate = in.getInt(at + 4);
        var bits = in.getShort(at + 14) & 0xffff;
        if (kind != 1) {
            return new Refused(Flaw.NOT_PCM);
        }
        if (bits != 16) {
            return new Refused(Flaw.NOT_16_BIT);
        }
        if (channels < 1 || channels > 2) {
            return new Refused(Flaw.CHANNELS);
        }
        return rate < LEAST_RATE || rate > MOST_RATE
                ? new Refused(Flaw.RATE)
                : new Sound(rate, channels, 0, Optional.empty());
    }

    private static String tag(ByteBuffer in) {
        var four = new byte[4];
        in.get(four);
        return new String(four, StandardCharsets.ISO_8859_1);
    }
}
