// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card;

import io.netty.channel.EventLoopGroup;
import java.io.IOException;

/**
 * What cards hang on; shared by all cards of a node.
 *
 * @param loops for cards over TCP
 * @param lines for cards that share a serial line
 * @param spi for chips on the pins of a Raspberry Pi
 */
public record Wires(EventLoopGroup loops, Lines lines, Spi.Opener spi) implements AutoCloseable {

    /** Wires of a computer without pins. */
    public Wires(EventLoopGroup loops) {
        this(loops, new Lines(), place -> {
            throw new IOException("there is no SPI here");
        });
    }

    /** Lets go of the serial lines; the loops are whose they were. */
    @Override
    public void close() {
        lines.close();
    }
}
