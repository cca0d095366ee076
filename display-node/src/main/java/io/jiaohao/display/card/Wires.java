// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card;

import io.netty.channel.EventLoopGroup;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What cards hang on; shared by all cards of a node. Any thread.
 *
 * @param loops for cards over TCP
 * @param lines that several cards hang on, by their kind and place
 * @param spi for chips on the pins of a Raspberry Pi
 */
public record Wires(EventLoopGroup loops, Map<String, Object> lines, Spi.Opener spi) implements AutoCloseable {

    /** With no line yet, on a computer without pins. */
    public Wires(EventLoopGroup loops) {
        this(loops, place -> {
            throw new IOException("there is no SPI here");
        });
    }

    /** With no line yet. */
    public Wires(EventLoopGroup loops, Spi.Opener spi) {
        this(loops, new ConcurrentHashMap<>(), spi);
    }

    /** The one line of its kind at a place, made by the first card that asks for it. */
    public <T> T line(Class<T> kind, String place, Function<String, T> make) {
        return kind.cast(lines.computeIfAbsent(kind.getName() + ' ' + place, absent -> make.apply(place)));
    }

    /** Lets go of the lines that want to be closed; the loops are whose they were. */
    @Override
    public void close() {
        for (var line : lines.values()) {
            if (line instanceof AutoCloseable open) {
                try {
                    open.close();
                } catch (Exception e) {
                    throw new IllegalStateException("a line does not close", e);
                }
            }
        }
        lines.clear();
    }
}
