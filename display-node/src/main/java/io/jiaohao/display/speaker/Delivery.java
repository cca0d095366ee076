// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker;

import io.jiaohao.display.speaker.Delivery.Outcome.Extent;
import io.jiaohao.display.speaker.Mouth.Heard;
import io.jiaohao.display.voices.Unspeakable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Has an announcement said, sentence by sentence, each by the first mouth that can. Of the speaker's thread. */
final class Delivery implements AutoCloseable {
    private final List<Mouth> mouths;

    Delivery(List<Mouth> mouths) {
        this.mouths = List.copyOf(mouths);
    }

    /**
     * What became of an announcement.
     *
     * @param begunAt when its first sample left; absent where nobody heard anything of it
     * @param by which voices
     * @param gone whether there is no device to say anything on
     */
    record Outcome(Extent extent, @Nullable Long begunAt, String by, Condition condition, boolean gone) {

        /** How much of it was heard; what is said besides does not count. */
        enum Extent {
            WHOLE,
            PARTLY,
            MUTED,
            UNHEARD
        }

        /** Nobody has heard a word, and the device may come back. */
        boolean again() {
            return gone && begunAt == null;
        }
    }

    /**
     * Says one sentence after the other.
     *
     * @param following what comes after the last sentence, to be made ready while that is heard
     * @param hushed whether nothing more is wanted: the sentence that has begun is still said whole
     */
    Outcome say(List<Utterance> utterances, Supplier<Optional<Utterance>> following, BooleanSupplier hushed)
            throws InterruptedException {
        var chime = !utterances.isEmpty() && utterances.getFirst().chime();
        var told = new Told();
        for (var n = 0; n < utterances.size() && !told.hushed(hushed); n++) {
            var next = n + 1 < utterances.size() ? Optional.of(utterances.get(n + 1)) : following.get();
            var utterance = utterances.get(n);
            try {
                told.heard(say(told.begunAt == null && chime ? utterance.withChime() : utterance, next));
            } catch (Unspeakable cannot) {
                told.notHeard(cannot, utterance.saying().besides());
            } catch (IOException gone) {
                told.notHeard(gone, false);
                told.gone = true;
                if (mouths.size() == 1) {
                    return told.outcome(false);
                }
            }
        }
        if (utterances.isEmpty()) {
            told.notes.add("the announcement has no text in a language that is spoken here");
        }
        return told.outcome(told.begunAt != null || utterances.isEmpty());
    }

    /** What came of it so far: a sentence that nobody can say does not silence those in other tongues. */
    private static final class Told {
        private final Set<String> by = new LinkedHashSet<>();
        private final Set<String> notes = new LinkedHashSet<>();
        private @Nullable Long begunAt;
        private boolean gone;
        private boolean hushed;
        private boolean lacking;

        boolean hushed(BooleanSupplier now) {
            hushed = now.getAsBoolean();
            return hushed;
        }

        void notHeard(IOException why, boolean besides) {
            notes.add(String.valueOf(why.getMessage()));
            lacking |= !besides;
        }

        void heard(Heard heard) {
            begunAt = begunAt == null ? Long.valueOf(heard.begunAt()) : begunAt;
            by.add(heard.by());
            notes.addAll(heard.notes());
        }

        Outcome outcome(boolean speaks) {
            var condition = notes.isEmpty() ? Condition.WELL : new Condition(speaks, String.join("; ", notes));
            return new Outcome(extent(), begunAt, String.join(", ", by), condition, gone && !condition.speaks());
        }

        private Extent extent() {
            if (begunAt == null) {
                return hushed ? Extent.MUTED : Extent.UNHEARD;
            }
            return hushed || lacking ? Extent.PARTLY : Extent.WHOLE;
        }
    }

    private Heard say(Utterance utterance, Optional<Utterance> next) throws IOException, InterruptedException {
        var failed = new ArrayList<String>();
        var unspeakable = true;
        for (var mouth : mouths) {
            try {
                var heard = mouth.say(utterance, next.map(Utterance::saying));
                failed.addAll(heard.notes());
                return new Heard(heard.by(), heard.begunAt(), failed);
            } catch (IOException e) {
                unspeakable &= e instanceof Unspeakable;
                failed.add(String.valueOf(e.getMessage()));
            }
        }
        var reasons = String.join("; ", failed);
        throw unspeakable ? new Unspeakable(reasons) : new IOException(reasons);
    }

    void check() throws IOException, InterruptedException {
        var failed = new ArrayList<String>();
        for (var mouth : mouths) {
            try {
                mouth.check();
                return;
            } catch (IOException e) {
                failed.add(String.valueOf(e.getMessage()));
            }
        }
        throw new IOException(String.join("; ", failed));
    }

    @Override
    public void close() {
        mouths.forEach(Mouth::close);
    }
}
