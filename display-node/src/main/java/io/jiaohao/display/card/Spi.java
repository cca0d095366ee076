// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card;

import java.io.IOException;

/** An open SPI device, chips that listen and never answer. Owned by one thread. */
public interface Spi extends AutoCloseable {

    /** Where a device is and how fast it may be spoken to: {@code /dev/spidev0.1} is bus 0, chip select 1. */
    record Place(int bus, int chipSelect, int hertz) {
        public String device() {
            return "/dev/spidev" + bus + '.' + chipSelect;
        }
    }

    /** Opens devices; fails with what to do. */
    @FunctionalInterface
    interface Opener {
        Spi open(Place place) throws IOException;
    }

    /** Shifts all bytes out under one chip select, whose end latches them. */
    void send(byte[] bytes) throws IOException;

    @Override
    void close();
}
