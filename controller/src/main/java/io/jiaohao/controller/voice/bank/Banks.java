// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.voice.bank;

import io.jiaohao.protocol.json.BankJson;
import io.jiaohao.protocol.voice.BankManifest;
import io.jiaohao.protocol.voice.VoiceScript;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The banks that sound or may, as zips named by their hash. {@link Studio} lets one change through at a time. */
final class Banks {
    private static final String ZIP = ".zip";
    private static final String HALF = "half";
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(10);

    private final BankJson json = new BankJson();
    private final Path root;
    private final Recordings recordings;

    Banks(Path root, Recordings recordings) {
        this.root = root;
        this.recordings = recordings;
    }

    /** Makes the bank of a recording that has a clip for each line; its hash. The same recording has the same hash. */
    String make(Recording recording, VoiceScript script) throws IOException {
        if (recording.clips().size() != script.units().size()) {
            throw new IllegalArgumentException(
                    recording.clips().size() + " clips for " + script.units().size() + " lines");
        }
        var half = Files.createDirectories(root).resolve(HALF);
        var digest = sha256();
        try (var out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(half)), digest)) {
            zip(recording, script, out);
        }
        var hash = HexFormat.of().formatHex(digest.digest());
        Folder.settle(half, root.resolve(hash + ZIP));
        return hash;
    }

    /** The zip of a bank, where it is there. */
    Optional<Path> file(String hash) {
        return Optional.of(root.resolve(hash + ZIP))
                .filter(file -> hash.matches("[0-9a-f]{64}"))
                .filter(Files::exists);
    }

    /**
     * Throws away what is not among {@code hashes} and was made long before {@code made}: what was made just now is perhaps on its
     * way to be chosen.
     */
    void keepOnly(Set<String> hashes, String made) throws IOException {
        var before =
                Files.getLastModifiedTime(root.resolve(made + ZIP)).toInstant().minus(ON_ITS_WAY);
        for (var file : Folder.list(root)) {
            var name = file.getFileName().toString();
            if (name.endsWith(ZIP)
                    && !hashes.contains(name.substring(0, name.length() - ZIP.length()))
                    && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                Files.delete(file);
            }
        }
    }

    /** One clip after the other: never is more than one in memory. */
    private void zip(Recording recording, VoiceScript script, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out)) {
            Map<String, String> clips = new LinkedHashMap<>();
            for (var n = 0; n < script.units().size(); n++) {
                var file = "%03d.wav".formatted(n + 1);
                clips.put(script.units().get(n).key(), file);
                put(
                        zip,
                        file,
                        Samples.wav(recordings.clip(recording, n).levelled().samples()));
            }
            var manifest = new BankManifest(recording.name(), recording.language(), BankManifest.RATE, clips);
            put(zip, BankManifest.FILE, json.encode(manifest));
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
