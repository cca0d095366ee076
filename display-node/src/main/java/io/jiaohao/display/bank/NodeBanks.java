// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.bank;

import io.jiaohao.protocol.voice.BankManifest;
import io.jiaohao.protocol.voice.VoiceScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The banks of this node alone: folders somebody put beside the fetched ones, and last the one that was made here. Of one thread at
 * a time.
 */
public final class NodeBanks {
    private static final Logger LOG = LoggerFactory.getLogger(NodeBanks.class);
    private static final String MADE = "made-";

    private final Path folder;
    private final Shelf shelf;

    public NodeBanks(Path folder, Shelf shelf) {
        this.folder = folder;
        this.shelf = shelf;
    }

    /** Puts what is here on the shelf. */
    public void load() {
        var banks = new ArrayList<Bank>();
        for (var each : folders()) {
            try {
                banks.add(BankFiles.read(each));
            } catch (IOException e) {
                LOG.warn("the bank {} cannot be used: {}", each.getFileName(), e.getMessage());
                makeAgain(each);
            }
        }
        shelf.node(banks);
    }

    /** What somebody recorded is never deleted; what was made here costs seconds. */
    private static void makeAgain(Path broken) {
        if (name(broken).startsWith(MADE)) {
            try {
                delete(broken);
            } catch (IOException e) {
                LOG.warn("{} cannot be deleted: {}", broken, e.toString());
            }
        }
    }

    /** Made ones after all others. */
    private List<Path> folders() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(each -> Files.exists(each.resolve(BankManifest.FILE))
                            || name(each).startsWith(MADE))
                    .filter(each -> Files.isDirectory(each) && !name(each).endsWith(".part"))
                    .sorted((one, other) -> key(one).compareTo(key(other)))
                    .toList();
        } catch (IOException e) {
            LOG.warn("{} cannot be read: {}", folder, e.getMessage());
            return List.of();
        }
    }

    private static String key(Path bank) {
        return (name(bank).startsWith(MADE) ? "1" : "0") + name(bank);
    }

    private static String name(Path bank) {
        return bank.getFileName().toString();
    }

    /** Makes the bank of each script; a language that the voice cannot read takes nothing from the others. */
    public void make(BankMaker maker, List<VoiceScript> scripts, String voice) throws InterruptedException {
        for (var script : scripts) {
            try {
                make(maker, script, voice);
            } catch (IOException e) {
                LOG.warn("no bank of {} could be made: {}", script.language(), e.getMessage());
            }
        }
        load();
    }

    /**
     * Makes the bank of a language unless it is there, once for each script and voice.
     *
     * @param voice what the clips depend on beside the script, in any words
     */
    void make(BankMaker maker, VoiceScript script, String voice) throws IOException, InterruptedException {
        var name = MADE + script.language() + '-' + Integer.toHexString((script + voice).hashCode());
        var bank = folder.resolve(name);
        if (!Files.exists(bank)) {
            Files.createDirectories(folder);
            forget(script.language());
            var began = System.nanoTime();
            maker.make(bank, name, script);
            LOG.info(
                    "made {} clips of {} in {} ms",
                    script.units().size(),
                    script.language(),
                    (System.nanoTime() - began) / 1_000_000);
        }
    }

    /** What was made of an older script, or left half made. */
    private void forget(String language) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            for (var old : found.filter(each -> name(each).matches(MADE + language + "-[0-9a-f]+(\\.part)?"))
                    .toList()) {
                delete(old);
            }
        }
    }

    private static void delete(Path bank) throws IOException {
        try (Stream<Path> files = Files.list(bank)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(bank);
    }
}
