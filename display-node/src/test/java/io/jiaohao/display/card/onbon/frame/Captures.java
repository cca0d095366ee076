// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon.frame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Bytes as cards and the maker's documents have them, one file each. */
public final class Captures {
    public static final List<String> ALL = List.of(
            "ping-address-1",
            "ack",
            "nack-crc",
            "vendor-welcome-128x32",
            "paused-address-3",
            "escaped-address-3",
            "brightness-8-address-3",
            "vendor-set-time",
            "vendor-lock-program",
            "vendor-delete-special-area");

    private Captures() {}

    public static byte[] bytes(String name) {
        try (var in = Captures.class.getResourceAsStream("/captures/onbon/" + name + ".hex")) {
            if (in == null) {
                throw new IOException("no capture " + name);
            }
            var hex = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.joining())
                    .replace(" ", "");
            return HexFormat.of().parseHex(hex);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
