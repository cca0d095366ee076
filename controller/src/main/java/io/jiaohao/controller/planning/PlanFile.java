// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.planning;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * {@code STATE/plan.toml}, and beside it the {@link #KEPT} versions before it as {@code plan-TIME.toml} (UTC). A version is on the medium before
 * it has the name, whole or not at all. Blocks; one thread at a time.
 */
public final class PlanFile {
    /** How many former versions are kept: half a year of weekly changes. */
    static final int KEPT = 26;

    public static final String NAME = "plan.toml";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Path state;

    public PlanFile(Path state) {
        this.state = state;
    }

    /** Where it is, or would be. */
    public Path path() {
        return state.resolve(NAME);
    }

    /** Its text; empty where the hall has the plan of its installation. */
    public Optional<String> text() throws IOException {
        return Files.exists(path()) ? Optional.of(Files.readString(path())) : Optional.empty();
    }

    /** Puts {@code text} in its place; what was there is kept. */
    void write(String text, Instant at) throws IOException {
        var fresh = state.resolve(NAME + ".new");
        force(fresh, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        if (Files.exists(path())) {
            // a link, not a move: there is no moment without a plan
            Files.deleteIfExists(former(at));
            Files.createLink(former(at), path());
        }
        Files.move(fresh, path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder();
        forget();
    }

    /** Takes it away; it is kept as a former version. */
    void remove(Instant at) throws IOException {
        if (Files.exists(path())) {
            Files.move(path(), former(at), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forceFolder();
            forget();
        }
    }

    /** The former versions, the latest first. */
    public List<Path> former() throws IOException {
        try (var files = Files.list(state)) {
            return files.filter(file -> file.getFileName().toString().matches("plan-.*\\.toml"))
                    .sorted(java.util.Comparator.reverseOrder())
                    .toList();
        }
    }

    private Path former(Instant at) {
        return state.resolve("plan-" + TIME.format(at) + ".toml");
    }

    private void forget() throws IOException {
        for (var old : former().stream().skip(KEPT).toList()) {
            Files.delete(old);
        }
    }

    private static void force(Path file, ByteBuffer bytes) throws IOException {
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private void forceFolder() throws IOException {
        try (var folder = FileChannel.open(state, StandardOpenOption.READ)) {
            folder.force(true);
        }
    }
}
