// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.bank;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Gets a bank's zip from the controller. By the JDK's plain connection: its newer client would cost a node some megabytes. */
final class BankFetch {
    private static final int PATIENCE_MILLIS = 15_000;
    private static final long LARGEST = 32L << 20;

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
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
            if (connection.getContentLengthLong() > LARGEST) {
                throw new IOException("the recording " + name + " is too large");
            }
            try (var in = connection.getInputStream()) {
                Files.copy(in, half, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            connection.disconnect();
        }
    }

    static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
