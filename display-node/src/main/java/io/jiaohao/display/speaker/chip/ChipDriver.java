// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker.chip;

import io.jiaohao.display.speaker.Mouth;
import io.jiaohao.display.speaker.Utterance;
import io.jiaohao.display.speaker.chip.ChipFrame.Plain;
import io.jiaohao.display.speaker.chip.ChipFrame.Speak;
import io.jiaohao.display.speech.Lexicon;
import io.jiaohao.display.speech.Normaliser;
import io.jiaohao.display.voices.Saying;
import io.jiaohao.display.voices.Unspeakable;
import io.jiaohao.protocol.serial.SerialLine;
import io.jiaohao.protocol.serial.SerialSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A speech chip as a mouth of the hall. A piece of text is over when the chip says it is idle; one that never answers is given the
 * time its text takes, and that is told: two wires are enough to speak, the third one only hears. The line is opened again after it
 * was gone. One thread at a time; {@link #close} may be called by any.
 */
public final class ChipDriver implements Mouth {
    private static final Logger LOG = LoggerFactory.getLogger(ChipDriver.class);
    private static final Duration ANSWERS_WITHIN = Duration.ofMillis(600);
    private static final Duration ASKS_EVERY = Duration.ofMillis(400);
    private static final int ROOM_FOR_MARK = 5;
    static final String MUTE =
            "the speech chip does not answer, so sentences are timed by guess: check the wire from its TXD to our RXD";

    private final ChipModel model;
    private final SerialSettings settings;
    private final Normaliser normaliser;
    private final Lexicon lexicon;
    private final Duration perCharacter;
    private final LongSupplier clock;
    private @Nullable SerialLine line;

    /**
     * A chip whose line is opened when it is first needed.
     *
     * @param perCharacter how long a Hanzi takes at the least, for a chip that does not answer
     */
    public ChipDriver(
            ChipModel model,
            SerialSettings settings,
            Normaliser normaliser,
            Lexicon lexicon,
            Duration perCharacter,
            LongSupplier clock) {
        this.model = model;
        this.settings = settings;
        this.normaliser = normaliser;
        this.lexicon = lexicon;
        this.perCharacter = perCharacter;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "chip";
    }

    @Override
    public void check() throws IOException {
        onLine(open -> {
            send(open, Plain.QUERY);
            return await(open, ANSWERS_WITHIN);
        });
    }

    @Override
    public Heard say(Utterance utterance, Optional<Saying> next) throws IOException {
        var saying = utterance.saying();
        if (!saying.language().startsWith("zh") || saying.besides()) {
            throw new Unspeakable("the speech chip says Chinese, once");
        }
        var words = lexicon.inPlainHanzi(normaliser.normalise(saying.text(), saying.language()));
        if (ChipText.readable(words).isBlank()) {
            throw new Unspeakable("the speech chip can read nothing of this");
        }
        return onLine(open -> said(open, words, model.volumeMark(utterance.volume())));
    }

    private Heard said(SerialLine open, String words, String mark) throws IOException {
        var begunAt = clock.getAsLong();
        var notes = new ArrayList<String>();
        for (var piece : ChipText.pieces(words, ChipCodec.LONGEST_TEXT - ROOM_FOR_MARK)) {
            if (!piece(open, mark + piece, perCharacter.multipliedBy(piece.length())) && notes.isEmpty()) {
                notes.add(MUTE);
            }
        }
        return new Heard(name(), begunAt, notes);
    }

    /** @return whether the chip said that it has spoken */
    private boolean piece(SerialLine open, String text, Duration length) throws IOException {
        var frame = Speak.of(text);
        drain(open);
        for (var attempt = 0; attempt < 2; attempt++) {
            send(open, frame);
            var reply = answer(open);
            if (reply.isEmpty()) {
                pass(open, length);
                return false;
            }
            switch (reply.get()) {
                case TAKEN -> {
                    return idle(open, length);
                }
                case BUSY -> idle(open, length);
                case IDLE, STARTED, REFUSED -> LOG.debug("the chip answers {} to a text", reply.get());
            }
        }
        throw new IOException(
                "the speech chip refuses the text: is it a " + model + ", at " + settings.baud() + " baud?");
    }

    /** To a text. That it is idle or has started is no answer: it may have been said late, and a text must not be sent twice for it. */
    private Optional<ChipReply> answer(SerialLine open) throws IOException {
        var end = clock.getAsLong() + ANSWERS_WITHIN.toNanos();
        for (var left = ANSWERS_WITHIN.toNanos(); left > 0; left = end - clock.getAsLong()) {
            var reply = await(open, Duration.ofNanos(left));
            if (reply.isEmpty() || (reply.get() != ChipReply.IDLE && reply.get() != ChipReply.STARTED)) {
                return reply;
            }
        }
        return Optional.empty();
    }

    /** Until the chip is idle, which it says by itself or when asked; no longer than the text could take. */
    private boolean idle(SerialLine open, Duration length) throws IOException {
        var end = clock.getAsLong() + length.multipliedBy(4).plusSeconds(3).toNanos();
        var asks = clock.getAsLong() + length.toNanos();
        while (clock.getAsLong() - end < 0) {
            var reply = await(open, ASKS_EVERY);
            if (reply.isPresent() && reply.get() == ChipReply.IDLE) {
                return true;
            }
            if (reply.isEmpty() && clock.getAsLong() - asks > 0) {
                send(open, Plain.QUERY);
            }
        }
        return false;
    }

    private Optional<ChipReply> await(SerialLine open, Duration patience) throws IOException {
        var end = clock.getAsLong() + patience.toNanos();
        for (var left = patience.toNanos(); left > 0; left = end - clock.getAsLong()) {
            for (var each : open.read(1, Duration.ofNanos(left))) {
                var reply = ChipReply.of(each);
                if (reply.isPresent()) {
                    return reply;
                }
            }
        }
        return Optional.empty();
    }

    /** Lets a time pass; what comes meanwhile is not waited for. */
    private void pass(SerialLine open, Duration length) throws IOException {
        var end = clock.getAsLong() + length.toNanos();
        for (var left = length.toNanos(); left > 0; left = end - clock.getAsLong()) {
            open.read(1, Duration.ofNanos(left));
        }
    }

    /** An answer that came late belongs to no question of ours. */
    private static void drain(SerialLine open) throws IOException {
        while (open.read(64, Duration.ofMillis(1)).length > 0) {
            LOG.debug("the chip said something nobody had asked for");
        }
    }

    private void send(SerialLine open, ChipFrame frame) throws IOException {
        open.write(ChipCodec.encode(model, frame));
    }

    /** What is done with the open line. */
    @FunctionalInterface
    private interface OnLine<T> {
        T with(SerialLine open) throws IOException;
    }

    private <T> T onLine(OnLine<T> work) throws IOException {
        var open = line;
        if (open == null) {
            open = SerialLine.open(settings);
            line = open;
        }
        try {
            return work.with(open);
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() {
        var open = line;
        line = null;
        if (open != null) {
            open.close();
        }
    }
}
