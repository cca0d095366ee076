// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.escpos;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Bytes in tests. */
public final class Hex {
    private Hex() {}

    public static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    public static String text(byte[] bytes) {
        return HexFormat.ofDelimiter(" ").formatHex(bytes);
    }

    /** A capture below {@code captures/escpos}. */
    public static byte[] capture(String name) {
        try (var in = Hex.class.getResourceAsStream("/captures/escpos/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no capture " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a program that is not ours makes of UTF-8. */
    static byte[] iconv(String text, String charset) throws IOException {
        var process = new ProcessBuilder("iconv", "-f", "UTF-8", "-t", charset).start();
        try (var in = process.getOutputStream()) {
            in.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return process.getInputStream().readAllBytes();
    }
}
