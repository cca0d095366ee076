// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker;

import io.jiaohao.display.sound.Pcm;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sound card, through one long-running {@code aplay} of ALSA that is fed through a pipe: no program is started for a sentence,
 * and no sound system lives in our own memory (measured in decision 0009). It starts to play with the first sample it gets, and
 * runs dry between sentences, which it takes well. One thread at a time.
 */
public final class AplaySink implements Sink {
    private static final Logger LOG = LoggerFactory.getLogger(AplaySink.class);
    public static final String PROGRAM = "aplay";

    /** A player that finds no device ends at once. */
    private static final Duration DIES_WITHIN = Duration.ofMillis(120);

    /** Of the player and of the pipe: what is still to be heard when all was written. */
    private static final Duration BUFFER = Duration.ofMillis(100);

    private static final Duration STUCK = Duration.ofSeconds(3);

    private static final String REMEDY = ": is the sound device plugged in and chosen? Try aplay -l";

    /** More than the pipe and the device hold: when it was taken, it was played. */
    private static final Duration PROOF = Duration.ofSeconds(2);

    private final String program;
    private final String device;
    private final LongSupplier clock;
    private final Duration patience;
    private final OpenDevices devices;
    private @Nullable Process player;
    private boolean stuck;

    /**
     * A player that is started when it is first needed.
     *
     * @param device as aplay -L names it, {@code default} usually
     */
    public AplaySink(String device, LongSupplier clock) {
        this(PROGRAM, device, clock, STUCK, OpenDevices.OF_ALSA);
    }

    /** @param patience longer than the sound itself, until a device counts as stuck */
    AplaySink(String program, String device, LongSupplier clock, Duration patience, OpenDevices devices) {
        this.program = program;
        this.device = device;
        this.clock = clock;
        this.patience = patience;
        this.devices = devices;
    }

    @Override
    public void open() throws IOException, InterruptedException {
        running();
        if (stuck) {
            prove();
        }
    }

    /** A player that was ended here may still seem alive for a moment: the next look begins with a new one. */
    private void prove() throws IOException, InterruptedException {
        try {
            feed(Pcm.silence(PROOF));
            stuck = false;
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /** A player notices only when it plays that its device was pulled out. */
    private void running() throws IOException, InterruptedException {
        if (player != null && player.isAlive() && !devices.gone(player.pid())) {
            return;
        }
        close();
        player = started();
        if (player.waitFor(DIES_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IOException(PROGRAM + " ended with " + player.exitValue() + REMEDY);
        }
    }

    private Process started() throws IOException {
        try {
            return new ProcessBuilder(
                            program,
                            "-q",
                            "-D",
                            device,
                            "-t",
                            "raw",
                            "-f",
                            "S16_LE",
                            "-c",
                            "1",
                            "-r",
                            Integer.toString(Pcm.RATE),
                            "--buffer-time=" + BUFFER.toMillis() * 1_000,
                            "--period-time=20000",
                            "--start-delay=1")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new IOException(PROGRAM + " cannot be run: apt install alsa-utils", e);
        }
    }

    /**
     * A device that was pulled out and put back while nobody spoke is noticed here: the sentence is begun again on a new player. One
     * that is there and takes nothing would only be waited for twice.
     */
    @Override
    public void play(Pcm sound, String sentence) throws IOException, InterruptedException {
        open();
        try {
            feed(sound);
        } catch (IOException gone) {
            LOG.debug("the player went away: {}", gone.toString());
            close();
            if (stuck) {
                throw gone;
            }
            open();
            feed(sound);
        }
    }

    private void feed(Pcm sound) throws IOException, InterruptedException {
        var running = player;
        if (running == null) {
            throw new IOException(PROGRAM + " is not running");
        }
        var begun = clock.getAsLong();
        write(running, sound);
        var end = begun + sound.length().plus(BUFFER).toNanos();
        if (running.waitFor(Math.max(0, end - clock.getAsLong()), TimeUnit.NANOSECONDS)) {
            throw new IOException(PROGRAM + " ended with " + running.exitValue() + " within a sentence" + REMEDY);
        }
    }

    /** A device that takes nothing more would hold the voice for ever: then its player is ended. */
    private void write(Process running, Pcm sound) throws IOException {
        var end = new CompletableFuture<Void>();
        end.orTimeout(sound.length().plus(patience).toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(late -> {
                    running.destroyForcibly();
                    return null;
                });
        try {
            var pipe = running.getOutputStream();
            pipe.write(sound.bytes());
            // the player takes whole periods only: silence pushes the last word out
            pipe.write(Pcm.silence(BUFFER).bytes());
            pipe.flush();
        } catch (IOException e) {
            if (end.isCompletedExceptionally()) {
                stuck = true;
                throw new IOException("the sound device takes no sound: pull its plug and put it in again", e);
            }
            throw e;
        } finally {
            end.complete(null);
        }
    }

    @Override
    public void close() {
        if (player != null) {
            player.destroyForcibly();
            player = null;
        }
    }
}
