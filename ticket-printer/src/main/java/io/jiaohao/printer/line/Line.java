// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.line;

import io.netty.channel.EventLoopGroup;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/**
 * One open way to a printer: bytes go out, and what comes back goes to an {@link Ear}. No call takes longer than it was allowed to, whatever
 * the printer does. Owned by one thread; the ear is called by another.
 */
public interface Line extends AutoCloseable {

    /** Whoever listens to a printer. */
    interface Ear {
        void heard(byte[] bytes);

        /** Nothing more will be heard, and nothing said arrives. */
        void broken();
    }

    /** Whether it still leads somewhere, as far as is known. */
    boolean open();

    /** Hands bytes over; false where they were not all taken in time. */
    boolean send(byte[] bytes, Duration patience) throws InterruptedException;

    @Override
    void close();

    /** Opens a way; empty where it leads nowhere. {@code patience} bounds connecting, and {@code loops} carry networks. */
    static Optional<Line> open(Way way, Duration patience, EventLoopGroup loops, Ear ear) throws InterruptedException {
        try {
            return switch (way) {
                case Way.Network network -> NetworkLine.open(network, patience, loops, ear);
                case Way.DeviceFile file -> Optional.of(new BlockingLine(DeviceFile.open(file.device()), ear));
                case Way.Serial serial -> Optional.of(new BlockingLine(SerialDevice.open(serial.settings()), ear));
            };
        } catch (IOException e) {
            LoggerFactory.getLogger(Line.class).debug("no line to {}: {}", way, e.toString());
            return Optional.empty();
        }
    }
}
