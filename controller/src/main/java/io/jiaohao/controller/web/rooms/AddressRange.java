// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.rooms;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * An address or a network: {@code 192.168.1.9}, {@code 10.0.0.0/8}, {@code fd00::/8}. Never a name, which somebody else could answer.
 *
 * @param text as it was written
 * @param bits how many of the first bits count
 */
public record AddressRange(String text, InetAddress first, int bits) {

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException with a sentence, where it is none
     */
    public static AddressRange parse(String text) {
        var slash = text.indexOf('/');
        var address = address(slash < 0 ? text : text.substring(0, slash))
                .orElseThrow(() -> new IllegalArgumentException(
                        "must be addresses or networks like \"192.168.1.9\" or \"10.0.0.0/8\", not \"" + text + '"'));
        var most = address.getAddress().length * Byte.SIZE;
        return new AddressRange(text, address, slash < 0 ? most : bits(text, slash, most));
    }

    private static int bits(String text, int slash, int most) {
        var length = text.substring(slash + 1);
        if (!length.matches("\\d{1,3}") || Integer.parseInt(length) > most) {
            throw new IllegalArgumentException("has no network of 0 to " + most + " bits: \"" + text + '"');
        }
        return Integer.parseInt(length);
    }

    /** An address as digits; nothing is looked up. */
    public static Optional<InetAddress> address(String text) {
        var four = text.matches("\\d{1,3}(\\.\\d{1,3}){3}")
                && Arrays.stream(text.split("\\.")).allMatch(part -> Integer.parseInt(part) <= 255);
        var six = text.contains(":") && text.matches("[0-9a-fA-F:.]{2,45}");
        try {
            return four || six ? Optional.of(InetAddress.getByName(text)) : Optional.empty();
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }

    public boolean contains(InetAddress address) {
        var own = first.getAddress();
        var other = address.getAddress();
        if (own.length != other.length) {
            return false;
        }
        for (var bit = 0; bit < bits; bit++) {
            var mask = 0x80 >> (bit % Byte.SIZE);
            if ((own[bit / Byte.SIZE] & mask) != (other[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
