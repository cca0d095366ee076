// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker.chip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** The captured and computed frames of {@code captures/chip}. */
final class ChipCaptures {
    private ChipCaptures() {}

    static byte[] bytes(String name) {
        try (var in = ChipCaptures.class.getResourceAsStream("/captures/chip/" + name + ".hex")) {
            if (in == null) {
                throw new IOException("no capture " + name);
            }
            return HexFormat.of()
                    .parseHex(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .collect(Collectors.joining())
                            .replace(" ", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
