// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.idcard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Bytes as the sources have them, one file each. */
final class Captures {
    static final List<String> COMMANDS = List.of("find", "select", "read", "status");

    static final List<String> REPLIES = List.of(
            "reply-found", "reply-selected", "reply-no-card", "reply-not-selected", "reply-not-read", "reply-bad-sum");

    private Captures() {}

    static byte[] bytes(String name) {
        try (var in = Captures.class.getResourceAsStream("/captures/sam/" + name + ".hex")) {
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
