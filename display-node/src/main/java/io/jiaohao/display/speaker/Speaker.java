// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker;

import io.jiaohao.protocol.Message.Announce;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Speaks what is announced, one sentence after the other on one thread of its own, so that none is ever spoken over another. A
 * sentence that fails is logged and reported, and the next one is spoken. {@link #announce} may be called from any thread.
 */
public final class Speaker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Speaker.class);

    /** From this many waiting calls on, each is spoken once. */
    static final int BUSY = 3;

    private final Announcements waiting = new Announcements();
    private final Voice voice;
    private final Sink sink;
    private final SpeakerSettings settings;
    private final LongSupplier clock;
    private final Consumer<Optional<String>> trouble;
    private final Thread thread;

    /**
     * Silent until {@link #open}.
     *
     * @param trouble hears after each sentence what went wrong with it, empty where nothing did
     */
    public Speaker(
            Voice voice, Sink sink, SpeakerSettings settings, LongSupplier clock, Consumer<Optional<String>> trouble) {
        this.voice = voice;
        this.sink = sink;
        this.settings = settings;
        this.clock = clock;
        this.trouble = trouble;
        this.thread = new Thread(this::run, "speaker");
        thread.setDaemon(true);
    }

    public void open() {
        thread.start();
    }

    public void announce(Announce announce) {
        synchronized (waiting) {
            waiting.receive(announce, clock.getAsLong());
            waiting.notifyAll();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void run() {
        try {
            while (true) {
                var next = take();
                trouble.accept(attempt(next));
            }
        } catch (InterruptedException closed) {
            LOG.debug("the speaker is closed");
        }
    }

    private Announce take() throws InterruptedException {
        synchronized (waiting) {
            var next = waiting.next(clock.getAsLong());
            while (next.isEmpty()) {
                waiting.wait();
                next = waiting.next(clock.getAsLong());
            }
            return next.get();
        }
    }

    private Optional<String> attempt(Announce announce) throws InterruptedException {
        try {
            for (var sentence : sentences(announce)) {
                say(sentence, inOwnLanguage(announce) ? 1 : times(announce));
            }
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("announcement {} could not be spoken: {}", announce.id(), e.getMessage());
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private record Sentence(String text, String language) {}

    private List<Sentence> sentences(Announce announce) {
        return languages(announce).stream()
                .filter(language -> language.equals("zh") || announce.texts().containsKey(language))
                .map(language -> new Sentence(
                        language.equals("zh")
                                ? announce.text()
                                : announce.texts().getOrDefault(language, ""),
                        language))
                .toList();
    }

    /** The hall's languages, or Chinese and then the ticket's own. */
    private List<String> languages(Announce announce) {
        var own = announce.language();
        return own == null ? settings.languages() : List.of("zh", own);
    }

    private static boolean inOwnLanguage(Announce announce) {
        return announce.language() != null;
    }

    private int times(Announce announce) {
        synchronized (waiting) {
            return announce.ticket() == null || waiting.size() >= BUSY ? 1 : settings.times();
        }
    }

    private void say(Sentence sentence, int times) throws IOException, InterruptedException {
        var wav = voice.speak(sentence.text(), sentence.language());
        for (var time = 0; time < times; time++) {
            LOG.info("says {}", sentence.text());
            sink.play(wav, sentence.text());
        }
    }
}
