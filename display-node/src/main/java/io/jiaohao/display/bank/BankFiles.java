// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.bank;

import io.jiaohao.display.sound.Loudness;
import io.jiaohao.display.sound.Pcm;
import io.jiaohao.display.sound.WavFile;
import io.jiaohao.protocol.json.BankJson;
import io.jiaohao.protocol.json.MalformedMessage;
import io.jiaohao.protocol.voice.BankManifest;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Banks as files: a folder or a zip with {@code manifest.json} and a WAV file for each clip. */
public final class BankFiles {
    private static final BankJson JSON = new BankJson();
    private static final long LARGEST_CLIP = 2_000_000;

    /** Two minutes of words: a hall's whole vocabulary has fewer. */
    private static final long MOST_SAMPLES = 120L * Pcm.RATE;

    private BankFiles() {}

    /**
     * Reads a bank, and every clip of it once, to know that it is sound; none is kept in memory.
     *
     * @throws IOException where it is none, naming the file that is wrong
     */
    public static Bank read(Path folderOrZip) throws IOException {
        return within(folderOrZip, root -> {
            var manifest = manifest(root.resolve(BankManifest.FILE));
            var samples = 0L;
            for (var file : manifest.clips().values()) {
                samples += clip(root.resolve(file)).count();
                if (samples > MOST_SAMPLES) {
                    throw new IOException("the bank " + manifest.name() + " has more than two minutes of words");
                }
            }
            return new Bank(manifest.name(), manifest.language(), folderOrZip, manifest.clips());
        });
    }

    /** Some clips of a bank by the names of their files, at one level. */
    static Map<String, Pcm> clips(Path folderOrZip, Collection<String> files) throws IOException {
        return within(folderOrZip, root -> {
            var clips = new HashMap<String, Pcm>();
            for (var file : files) {
                clips.put(file, clip(root.resolve(file)));
            }
            return clips;
        });
    }

    /** What is done with the folder of a bank. */
    @FunctionalInterface
    private interface Reading<T> {
        T of(Path root) throws IOException;
    }

    private static <T> T within(Path folderOrZip, Reading<T> reading) throws IOException {
        if (Files.isDirectory(folderOrZip)) {
            return reading.of(folderOrZip);
        }
        try (FileSystem zip = FileSystems.newFileSystem(folderOrZip)) {
            return reading.of(zip.getPath("/"));
        }
    }

    private static BankManifest manifest(Path file) throws IOException {
        try {
            return JSON.decode(Files.readAllBytes(file));
        } catch (MalformedMessage | NoSuchFileException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static Pcm clip(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException(file + " is missing: make or record the bank again");
        }
        if (Files.size(file) > LARGEST_CLIP) {
            throw new IOException(file + " is longer than a word can be");
        }
        try {
            return Loudness.spoken(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    /** Writes a bank into a folder that appears whole or not at all. */
    static void write(Path folder, String name, String language, Map<String, Pcm> clips) throws IOException {
        var half = folder.resolveSibling(folder.getFileName() + ".part");
        Files.createDirectories(half);
        var files = new LinkedHashMap<String, String>();
        for (var clip : clips.entrySet()) {
            var file = "%03d.wav".formatted(files.size() + 1);
            Files.write(half.resolve(file), WavFile.write(clip.getValue()));
            files.put(clip.getKey(), file);
        }
        Files.write(
                half.resolve(BankManifest.FILE),
                JSON.encode(new BankManifest(name, language, BankManifest.RATE, files)));
        Forced.move(half, folder);
    }
}
