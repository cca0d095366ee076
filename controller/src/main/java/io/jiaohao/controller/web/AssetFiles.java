// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import io.jiaohao.controller.web.words.Menu;
import io.jiaohao.controller.web.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes what browsers get of what lies in this program. A page gets its Chinese words, so that it says something before any script runs;
 * {@code words/x.js} is made of {@code words/x.json}; and {@code lib/…} are the libraries that came as WebJars.
 */
final class AssetFiles {
    private static final String LIT = "lib/lit-html/";
    private static final String UPLOT = "lib/uplot/";

    /**
     * @param tag the hash of {@code bytes}, as in the header
     * @param pressed {@code bytes} by gzip
     * @param lasting whether it stays the same as long as this program runs
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Asset(byte[] bytes, byte[] pressed, String type, String tag, boolean lasting) {}

    private AssetFiles() {}

    /** The file of that name; empty where there is none. */
    static Optional<Asset> make(String name) throws IOException {
        var url = url(name);
        if (url == null) {
            return Optional.empty();
        }
        byte[] raw;
        try (var in = url.openStream()) {
            raw = in.readAllBytes();
        }
        var bytes = made(name, raw);
        return Optional.of(new Asset(
                bytes, pressed(bytes), type(name), tag(bytes), url.getProtocol().equals("jar")));
    }

    private static @Nullable URL url(String name) {
        return AssetFiles.class.getResource(path(name));
    }

    private static String path(String name) {
        if (name.startsWith(LIT)) {
            return "/META-INF/resources/webjars/lit-html/3.3.2/" + name.substring(LIT.length());
        }
        if (name.startsWith(UPLOT)) {
            return "/META-INF/resources/webjars/uplot/1.6.30/dist/" + name.substring(UPLOT.length());
        }
        return "/web/" + (isWords(name) ? name.replace(".js", ".json") : name);
    }

    private static boolean isWords(String name) {
        return name.startsWith("words/") && name.endsWith(".js");
    }

    private static byte[] made(String name, byte[] raw) {
        if (isWords(name)) {
            return ("export default " + new String(raw, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        }
        if (name.endsWith(".html")) {
            var words = Words.load(name.substring(0, name.indexOf('/')));
            return Menu.into(words.fill(new String(raw, StandardCharsets.UTF_8)))
                    .getBytes(StandardCharsets.UTF_8);
        }
        return raw;
    }

    private static byte[] pressed(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream(bytes.length / 2 + 64);
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static String tag(byte[] bytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(hash, 0, 12) + '"';
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "json" -> "application/json; charset=utf-8";
            case "svg" -> "image/svg+xml";
            default -> "application/octet-stream";
        };
    }
}
