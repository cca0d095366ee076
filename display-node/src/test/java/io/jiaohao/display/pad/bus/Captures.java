// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.bus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Bytes as pads, evaluators and their host have them, one file each. */
final class Captures {
    static final List<String> ALL = List.of(
            "call-key-address-3",
            "no-show-address-3",
            "ticket-001-address-3",
            "waiting-12-address-3",
            "beep-address-3",
            "rating-key-0-address-3",
            "rating-answer-address-3",
            "stars-4-address-3",
            "evaluate-address-3");

    private Captures() {}

    static byte[] bytes(String name) {
        try (var in = Captures.class.getResourceAsStream("/captures/bus/" + name + ".hex")) {
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
