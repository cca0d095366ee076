// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker;

import io.jiaohao.display.voices.Saying;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What makes a sentence heard: a loudspeaker with its voices, or a chip that speaks by itself. One thread at a time. */
public interface Mouth extends AutoCloseable {

    /**
     * How a sentence was said.
     *
     * @param by the voice
     * @param begunAt when its first sample left, by the speaker's clock
     * @param notes what was not as it should be, though it was heard
     */
    record Heard(String by, long begunAt, List<String> notes) {
        public Heard {
            notes = List.copyOf(notes);
        }
    }

    /** As the hall knows it. */
    String name();

    /**
     * Looks whether it could speak, and mends what it can.
     *
     * @throws IOException where it could not, with what to do
     */
    void check() throws IOException, InterruptedException;

    /**
     * Returns when it was heard to its end.
     *
     * @param next comes after it, so that whoever needs time for it can begin meanwhile
     * @throws io.jiaohao.display.voices.Unspeakable where this sentence cannot be said, now or later
     * @throws IOException where nothing can be heard, with what to do
     */
    Heard say(Utterance utterance, Optional<Saying> next) throws IOException, InterruptedException;

    @Override
    void close();
}
