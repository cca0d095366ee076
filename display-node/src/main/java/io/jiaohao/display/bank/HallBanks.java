// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.bank;

import io.jiaohao.protocol.Message.VoiceBank;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The recordings that the controller named: fetched once, kept in this node's folder under their hash, and put on the shelf. What is
 * not here yet is asked for again every half minute; the voices behind the bank speak meanwhile. May be called from any thread.
 */
public final class HallBanks implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HallBanks.class);
    private static final long AGAIN_SECONDS = 30;

    private final Path folder;
    private final @Nullable BankFetch fetch;
    private final Shelf shelf;
    private final ScheduledThreadPoolExecutor worker = new ScheduledThreadPoolExecutor(
            1, Thread.ofVirtual().name("recordings").factory());
    private final Consumer<List<String>> missing;
    /** By their hash; of the worker alone, as is the next attempt. */
    private final Map<String, Bank> here = new HashMap<>();

    private @Nullable Future<?> retry;
    private List<VoiceBank> wanted = List.of();

    /**
     * Knows of none yet.
     *
     * @param controller where banks are fetched; without it only those that are here already are used
     * @param missing hears why a recording that the hall wants is not here; nothing where all are
     */
    public HallBanks(Path folder, @Nullable URI controller, String token, Shelf shelf, Consumer<List<String>> missing) {
        this.folder = folder;
        this.fetch = controller == null ? null : new BankFetch(controller, token);
        this.shelf = shelf;
        this.missing = missing;
        worker.setRemoveOnCancelPolicy(true);
    }

    public synchronized void heard(List<VoiceBank> banks) {
        if (!banks.equals(wanted)) {
            wanted = List.copyOf(banks);
            worker.execute(this::collect);
        }
    }

    private synchronized List<VoiceBank> wanted() {
        return wanted;
    }

    private void collect() {
        var list = wanted();
        var ready = new ArrayList<Bank>();
        var reasons = new ArrayList<String>();
        for (var each : list) {
            try {
                ready.add(bank(each));
            } catch (IOException e) {
                LOG.warn("the recording {} cannot be used yet: {}", each.name(), e.getMessage());
                reasons.add(each.name() + ": " + e.getMessage());
            }
        }
        shelf.hall(ready);
        missing.accept(reasons);
        forget(list, reasons.isEmpty());
        again(!reasons.isEmpty());
    }

    /** One that is here already is not read again because another has come. */
    private Bank bank(VoiceBank each) throws IOException {
        var bank = here.get(each.hash());
        if (bank == null) {
            bank = BankFiles.read(file(each));
            here.put(each.hash(), bank);
        }
        return bank.as(each.name(), each.language());
    }

    /** Older ones are deleted when all new ones are there; a hall that wants none for a while keeps what it has. */
    private void forget(List<VoiceBank> list, boolean whole) {
        here.keySet()
                .removeIf(hash -> list.stream().noneMatch(each -> each.hash().equals(hash)));
        if (!whole || list.isEmpty()) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (var file : files.filter(each -> unwanted(each.getFileName().toString()))
                    .toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            LOG.warn("an old recording cannot be deleted: {}", e.toString());
        }
    }

    private boolean unwanted(String file) {
        return file.matches("[0-9a-f]{64}\\.zip(\\.part)?") && !here.containsKey(file.substring(0, 64));
    }

    private void again(boolean needed) {
        if (retry != null) {
            retry.cancel(false);
        }
        retry = needed ? worker.schedule(this::collect, AGAIN_SECONDS, TimeUnit.SECONDS) : null;
    }

    /** How many tasks wait for their time. */
    int planned() {
        return worker.getQueue().size();
    }

    private Path file(VoiceBank bank) throws IOException {
        var file = folder.resolve(bank.hash() + ".zip");
        if (Files.exists(file) && !BankFetch.sha256(file).equals(bank.hash())) {
            LOG.warn("the recording {} is damaged on this disk: it is fetched again", bank.name());
            Files.delete(file);
        }
        if (!Files.exists(file)) {
            if (fetch == null) {
                throw new IOException("it is not here, and controller.http is not set");
            }
            Files.createDirectories(folder);
            fetch.into(file, bank.name(), bank.hash());
            LOG.info("the recording {} has come", bank.name());
        }
        return file;
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
