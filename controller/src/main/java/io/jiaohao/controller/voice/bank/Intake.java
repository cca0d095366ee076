// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.voice.bank;

import io.jiaohao.controller.voice.cutting.Frames;
import io.jiaohao.controller.voice.cutting.Resampler;
import io.jiaohao.controller.voice.cutting.WavHead;
import io.jiaohao.controller.voice.cutting.WavHead.Flaw;
import io.jiaohao.protocol.voice.BankManifest;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** A WAV file on its way to samples: block by block, so that the longest recording takes no more memory than the shortest. */
final class Intake {
    private static final int HEAD = 64 * 1024;
    private static final int BLOCK = 8192;
    private static final int MOST_SECONDS = 20 * 60;

    private Intake() {}

    /** Writes the samples of {@code wav} to {@code pcm}, and says how loud they are. */
    static Frames take(Path wav, Path pcm) throws IOException, Unusable {
        var sound = head(wav);
        var frames = new Frames();
        try (var in = Files.newInputStream(wav);
                var out = new BufferedOutputStream(Files.newOutputStream(pcm))) {
            in.skipNBytes(sound.from());
            copy(in, sound, out, frames);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return frames;
    }

    private static WavHead.Sound head(Path wav) throws IOException, Unusable {
        try (var in = Files.newInputStream(wav)) {
            return switch (WavHead.of(in.readNBytes(HEAD))) {
                case WavHead.Sound sound -> whole(sound, Files.size(wav) - sound.from());
                case WavHead.Incomplete incomplete -> throw new Unusable(Flaw.NOT_WAV);
                case WavHead.Refused refused -> throw new Unusable(refused.flaw());
            };
        }
    }

    private static WavHead.Sound whole(WavHead.Sound sound, long there) throws Unusable {
        long length = sound.length().orElse(there);
        if (length > there) {
            throw new Unusable(Flaw.CUT_SHORT);
        }
        if (length / (2L * sound.channels() * sound.rate()) > MOST_SECONDS) {
            throw new Unusable(Flaw.TOO_LONG);
        }
        return new WavHead.Sound(sound.rate(), sound.channels(), sound.from(), java.util.Optional.of(length));
    }

    private static void copy(InputStream in, WavHead.Sound sound, OutputStream out, Frames frames) throws IOException {
        var resampler = new Resampler(sound.rate(), BankManifest.RATE);
        long left = sound.length().orElse(0L);
        var frame = 2 * sound.channels();
        while (left >= frame) {
            var bytes = in.readNBytes((int) Math.min((long) BLOCK * frame, left - left % frame));
            if (bytes.length < frame) {
                break;
            }
            left -= bytes.length;
            var mono = mono(bytes, sound.channels());
            resampler.accept(mono, mono.length, made -> keep(made, out, frames));
        }
        resampler.end(made -> keep(made, out, frames));
    }

    private static short[] mono(byte[] bytes, int channels) {
        var in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        var mono = new short[in.remaining() / channels];
        for (var n = 0; n < mono.length; n++) {
            var sum = 0;
            for (var channel = 0; channel < channels; channel++) {
                sum += in.get();
            }
            mono[n] = (short) (sum / channels);
        }
        return mono;
    }

    private static void keep(short[] samples, OutputStream out, Frames frames) {
        try {
            out.write(Samples.bytes(samples));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        frames.accept(samples);
    }
}
