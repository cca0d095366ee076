// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.voice.bank;

import io.jiaohao.protocol.voice.VoiceScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Where the hall's voices are made: takes recordings, hears them against the script, mends them, and makes banks. Any thread, but all
 * of it blocks; the web asks on a worker.
 */
public final class Studio {
    private static final String UPLOAD = ".upload";

    private final Path root;
    private final Supplier<List<String>> ownWords;
    private final Supplier<String> fresh;
    private final Recordings recordings;
    private final Banks banks;

    /**
     * Below {@code root}.
     *
     * @param ownWords names that the hall calls people to, beside its windows
     * @param fresh makes names that nothing has yet
     */
    public Studio(Path root, Supplier<List<String>> ownWords, Supplier<String> fresh) {
        this.root = root;
        this.ownWords = ownWords;
        this.fresh = fresh;
        this.recordings = new Recordings(root.resolve("recordings"), fresh);
        this.banks = new Banks(root.resolve("banks"), recordings);
    }

    /** What a reader of {@code language} reads. */
    public VoiceScript script(String language) {
        return VoiceScript.of(language, language.startsWith("en") ? List.of() : ownWords.get());
    }

    /** A file for an upload. Whoever asked deletes it. */
    public Path upload() throws IOException {
        return Files.createDirectories(root).resolve(fresh.get() + UPLOAD);
    }

    /** Throws away uploads that a power cut left lying about. */
    public void tidy() throws IOException {
        for (var file : Folder.list(root)) {
            if (file.toString().endsWith(UPLOAD)) {
                Files.delete(file);
            }
        }
    }

    public List<Recording> all() throws IOException {
        return recordings.all();
    }

    public Optional<Recording> find(String name) throws IOException {
        return recordings.find(name);
    }

    /** Takes the place of the one of that name. */
    public synchronized Recording take(String name, String language, Path wav) throws IOException, Unusable {
        return recordings.take(name, language, wav, script(language).units().size());
    }

    /** One line read once more, in the place of {@code clip} or before it. */
    public synchronized Recording retake(String name, int clip, boolean insert, Path wav) throws IOException, Unusable {
        return recordings.retake(existing(name), clip, insert, wav);
    }

    /** An {@link IllegalArgumentException} says why it cannot be done. */
    public synchronized Recording mend(String name, Mend mend) throws IOException {
        var mended = Mending.mend(recordings, existing(name), mend);
        recordings.save(mended);
        return mended;
    }

    private Recording existing(String name) throws IOException {
        return find(name).orElseThrow(() -> new NoSuchFileException(name));
    }

    public Hearing hear(Recording recording) throws IOException {
        return Hearing.of(recording, script(recording.language()), recordings);
    }

    /** A clip as WAV, as loud as it will be in the bank. */
    public byte[] wav(Recording recording, int clip) throws IOException {
        return Samples.wav(recordings.clip(recording, clip).levelled().samples());
    }

    public synchronized void discard(String name) throws IOException {
        recordings.discard(name);
    }

    /** The hash of the bank that a recording makes. */
    public synchronized String make(Recording recording) throws IOException {
        return banks.make(recording, script(recording.language()));
    }

    public Optional<Path> bank(String hash) {
        return banks.file(hash);
    }

    /** Throws away old banks that are not {@code chosen}, which is asked when no bank is being made; {@code made} was made just now. */
    public synchronized void keepOnly(Supplier<Set<String>> chosen, String made) throws IOException {
        banks.keepOnly(chosen.get(), made);
    }
}
