// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.bank;

import io.jiaohao.display.sound.Pcm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The words that were said last, of all banks together: a node has 32 MB for everything, and a hall may have many banks. Those that
 * are called all day long wait for no disk. Thread-safe.
 */
final class ClipCache {
    private record Word(Path bank, String file) {}

    private final Map<Word, Pcm> said = new LinkedHashMap<>(16, 0.75f, true);
    private final long most;
    private long bytes;

    /**
     * Empty.
     *
     * @param most bytes of sound to keep; a second has 44,100
     */
    ClipCache(long most) {
        this.most = most;
    }

    /** The sounds of some files of a bank, by the file's name; what is not here is read in one go. */
    synchronized Map<String, Pcm> of(Path bank, Collection<String> files) throws IOException {
        var sounds = new HashMap<String, Pcm>();
        for (var file : files) {
            var known = said.get(new Word(bank, file));
            if (known != null) {
                sounds.put(file, known);
            }
        }
        var missing = files.stream()
                .filter(file -> !sounds.containsKey(file))
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            var read = BankFiles.clips(bank, missing);
            read.forEach((file, sound) -> keep(new Word(bank, file), sound));
            sounds.putAll(read);
        }
        return sounds;
    }

    private void keep(Word word, Pcm sound) {
        said.put(word, sound);
        bytes += 2L * sound.count();
        var oldest = said.entrySet().iterator();
        while (bytes > most && oldest.hasNext()) {
            bytes -= 2L * oldest.next().getValue().count();
            oldest.remove();
        }
    }

    synchronized long bytes() {
        return bytes;
    }
}
