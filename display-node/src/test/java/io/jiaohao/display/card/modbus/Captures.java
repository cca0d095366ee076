// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.modbus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** Modbus-RTU frames as the documents have them, one file each. */
final class Captures {
    private Captures() {}

    static byte[] bytes(String name) {
        try (var in = Captures.class.getResourceAsStream("/captures/modbus/" + name + ".hex")) {
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
