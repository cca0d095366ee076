// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.voice.bank;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiaohao.controller.voice.cutting.Clip;
import io.jiaohao.controller.voice.cutting.Cutter;
import io.jiaohao.controller.voice.cutting.WavHead.Flaw;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The recordings that are kept, a folder each. {@link Studio} lets one change through at a time. */
final class Recordings {
    private static final Logger log = LoggerFactory.getLogger(Recordings.class);
    private static final String FILE = "recording.json";
    private static final String SAMPLES = ".pcm";

    private final ObjectMapper json = new ObjectMapper();
    private final Path root;
    private final Supplier<String> fresh;

    /** Below {@code root}; {@code fresh} makes names that nothing has yet. */
    Recordings(Path root, Supplier<String> fresh) {
        this.root = root;
        this.fresh = fresh;
    }

    /** All that can be read, by name. */
    List<Recording> all() throws IOException {
        var found = new ArrayList<Recording>();
        for (var folder : Folder.list(root)) {
            read(folder).ifPresent(found::add);
        }
        return found;
    }

    Optional<Recording> find(String name) throws IOException {
        return read(folder(name));
    }

    /** Cuts {@code wav} into as many clips as there are {@code lines}, if it can; takes the place of the one of that name. */
    Recording take(String name, String language, Path wav, int lines) throws IOException, Unusable {
        var file = fresh.get() + SAMPLES;
        return kept(name, file, () -> {
            var cut = cut(wav, folder(name).resolve(file), lines);
            var pieces = cut.clips().stream()
                    .map(clip -> new Recording.Piece(file, clip.from(), clip.to()))
                    .toList();
            return new Recording(name, language, cut.floor(), checked(pieces));
        });
    }

    /** One line, read once more: it replaces {@code clip}, or comes before it. */
    Recording retake(Recording recording, int clip, boolean insert, Path wav) throws IOException, Unusable {
        var file = fresh.get() + SAMPLES;
        return kept(recording.name(), file, () -> {
            var cut = cut(wav, folder(recording.name()).resolve(file), 1);
            var piece = new Recording.Piece(
                    file, cut.clips().getFirst().from(), cut.clips().getLast().to());
            var pieces = insert ? recording.inserted(clip, piece) : recording.replaced(clip, piece);
            return recording.with(checked(pieces));
        });
    }

    /** What makes a recording of an upload. */
    private interface Taking {
        Recording take() throws IOException, Unusable;
    }

    /** Saves what is taken; of what is of no use, nothing is left. */
    private Recording kept(String name, String file, Taking taking) throws IOException, Unusable {
        var folder = Files.createDirectories(folder(name));
        try {
            var recording = taking.take();
            save(recording);
            return recording;
        } catch (IOException | Unusable e) {
            Files.deleteIfExists(folder.resolve(file));
            if (Folder.list(folder).isEmpty()) {
                Folder.delete(folder);
            }
            throw e;
        }
    }

    private static Cutter.Cut cut(Path wav, Path pcm, int lines) throws IOException, Unusable {
        var cut = Cutter.cut(Intake.take(wav, pcm), lines);
        if (cut.clips().isEmpty()) {
            throw new Unusable(Flaw.NO_SPEECH);
        }
        return cut;
    }

    private static List<Recording.Piece> checked(List<Recording.Piece> pieces) throws Unusable {
        var flaw = Recording.flaw(pieces);
        if (flaw.isPresent()) {
            throw new Unusable(flaw.get());
        }
        return pieces;
    }

    void discard(String name) throws IOException {
        Folder.delete(folder(name));
    }

    /** A clip as it was recorded. */
    Clip clip(Recording recording, int clip) throws IOException {
        var piece = recording.clips().get(clip);
        return new Clip(Samples.read(folder(recording.name()).resolve(piece.file()), piece.from(), piece.to()));
    }

    /** How many samples stand in the file of a clip. */
    int samplesAround(Recording recording, int clip) throws IOException {
        var file = folder(recording.name()).resolve(recording.clips().get(clip).file());
        return (int) (Files.size(file) / 2);
    }

    private Path folder(String name) {
        return root.resolve(Recording.name(name));
    }

    private Optional<Recording> read(Path folder) throws IOException {
        var file = folder.resolve(FILE);
        try {
            return Files.exists(file) ? Optional.of(json.readValue(file.toFile(), Recording.class)) : Optional.empty();
        } catch (JacksonException unreadable) {
            log.warn("{} cannot be read: record it again, or delete the folder", folder);
            return Optional.empty();
        }
    }

    /** All of it or nothing; afterwards, samples that no clip is part of are thrown away. */
    void save(Recording recording) throws IOException {
        var folder = Files.createDirectories(folder(recording.name()));
        Folder.write(folder.resolve(FILE), json.writeValueAsBytes(recording));
        var used = new HashSet<String>();
        recording.clips().forEach(piece -> used.add(piece.file()));
        for (var file : Folder.list(folder)) {
            var name = file.getFileName().toString();
            if (name.endsWith(SAMPLES) && !used.contains(name)) {
                Files.delete(file);
            }
        }
    }
}
