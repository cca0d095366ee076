// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Makes something that is nearly right out of something that is right. */
final class Spoiler {
    private static final byte[][] NASTY = {
        {0},
        {(byte) 0xff},
        {'"'},
        {'{'},
        {'}'},
        {'\n'},
        {'\r', '\n'},
        {'#'},
        {'/'},
        {'+'},
        {'%', '0', '0'},
        "null".getBytes(StandardCharsets.UTF_8),
        "-1".getBytes(StandardCharsets.UTF_8),
        "9223372036854775808".getBytes(StandardCharsets.UTF_8),
        "1e999".getBytes(StandardCharsets.UTF_8),
        {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
        {(byte) 0xf0, (byte) 0x9f},
        {0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff}
    };

    private final List<byte[]> seeds;
    private final RandomGenerator chance;

    Spoiler(List<byte[]> seeds, RandomGenerator chance) {
        this.seeds = seeds;
        this.chance = chance;
    }

    byte[] next() {
        var bytes = any().clone();
        for (var times = chance.nextInt(1, 5); times > 0; times--) {
            bytes = spoiled(bytes);
        }
        return bytes;
    }

    private byte[] any() {
        return seeds.get(chance.nextInt(seeds.size()));
    }

    private byte[] spoiled(byte[] bytes) {
        var at = chance.nextInt(bytes.length + 1);
        var end = Math.min(bytes.length, at + chance.nextInt(1, 40));
        return switch (chance.nextInt(7)) {
            case 0 -> flipped(bytes);
            case 1 -> Arrays.copyOf(bytes, at);
            case 2 -> joined(bytes, at, new byte[0], end);
            case 3 -> joined(bytes, at, Arrays.copyOfRange(bytes, at, end), at);
            case 4 -> joined(bytes, at, NASTY[chance.nextInt(NASTY.length)], end);
            case 5 -> joined(bytes, at, random(), at);
            default -> {
                var other = any();
                yield joined(
                        bytes,
                        at,
                        Arrays.copyOfRange(other, chance.nextInt(other.length + 1), other.length),
                        bytes.length);
            }
        };
    }

    private byte[] flipped(byte[] bytes) {
        if (bytes.length > 0) {
            bytes[chance.nextInt(bytes.length)] ^= (byte) (1 << chance.nextInt(8));
        }
        return bytes;
    }

    private byte[] random() {
        var bytes = new byte[chance.nextInt(1, 24)];
        chance.nextBytes(bytes);
        return bytes;
    }

    /** What stands before {@code until}, then {@code middle}, then what stands from {@code from}. */
    private static byte[] joined(byte[] bytes, int until, byte[] middle, int from) {
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, until);
        out.writeBytes(middle);
        out.write(bytes, from, bytes.length - from);
        return out.toByteArray();
    }
}
