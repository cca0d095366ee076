// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker;

import io.jiaohao.display.sound.Pcm;
import io.jiaohao.display.sound.WavFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/**
 * Numbered {@code 0001.wav} files with the sentence beside each as {@code 0001.txt}, for demos and tests. Takes as long as the
 * sound would, so that the queue behaves as in a hall. A file appears whole: the text first, then the sound.
 */
public final class FolderSink implements Sink {

    /** Lets the length of a sound pass. */
    @FunctionalInterface
    public interface Pace {
        void pass(Duration length) throws InterruptedException;
    }

    private final Path folder;
    private final Pace pace;
    private int played;

    public FolderSink(Path folder, Pace pace) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.pace = pace;
        this.played = last();
    }

    /** Numbers go on where an earlier run stopped. */
    private int last() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d{4,9}\\.wav"))
                    .mapToInt(name -> Integer.parseInt(name.substring(0, name.length() - 4)))
                    .max()
                    .orElse(0);
        }
    }

    @Override
    public void open() {}

    @Override
    public void play(Pcm sound, String sentence) throws IOException, InterruptedException {
        played++;
        var name = "0".repeat(Math.max(0, 4 - Integer.toString(played).length())) + played;
        Files.writeString(folder.resolve(name + ".txt"), sentence + "\n");
        var half = folder.resolve(name + ".part");
        Files.write(half, WavFile.write(sound));
        Files.move(half, folder.resolve(name + ".wav"), StandardCopyOption.ATOMIC_MOVE);
        pace.pass(sound.length());
    }

    @Override
    public void close() {}
}
