// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.bank;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Gets a bank's zip from the controller. By the JDK's plain connection: its newer client would cost a node some megabytes. */
final class BankFetch {
    private static final int PATIENCE_MILLIS = 15_000;
    /** Some minutes of speech; a node has little memory. */
    private static final long LARGEST = 12L << 20;

    private final URI controller;
    private final String token;

    BankFetch(URI controller, String token) {
        this.controller = controller;
        this.token = token;
    }

    /**
     * Gets a zip into a file that appears whole or not at all.
     *
     * @param name as the topic {@code voice} says: letters, digits and dashes
     * @throws IOException where it did not come, or is another than was announced
     */
    void into(Path file, String name, String hash) throws IOException {
        var half = file.resolveSibling(file.getFileName() + ".part");
        try {
            copy(name, half);
            var got = sha256(half);
            if (!got.equals(hash)) {
                throw new IOException("the recording " + name + " is another one than was announced");
            }
            Forced.move(half, file);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private void copy(String name, Path half) throws IOException {
        var connection = (HttpURLConnection)
                controller.resolve("/api/v1/voice/banks/" + name).toURL().openConnection();
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        connection.setInstanceFollowRedirects(false);
        connection.setRequestProperty("Authorization", "Bearer " + token);
        try {
            if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
                throw new IOException(controller + " answered " + connection.getResponseCode() + " for the recording "
                        + name + ": is controller.token the one of this node?");
            }
            try (var in = connection.getInputStream();
                    var out = Files.newOutputStream(half)) {
                copy(in, out);
            }
        } finally {
            connection.disconnect();
        }
    }

    private static void copy(InputStream in, OutputStream out) throws IOException {
        var block = new byte[16_384];
        var all = 0L;
        for (var got = in.read(block); got >= 0; got = in.read(block)) {
            all += got;
            if (all > LARGEST) {
                throw new IOException("more than " + (LARGEST >> 20) + " MB are no recording");
            }
            out.write(block, 0, got);
        }
    }

    static String sha256(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
