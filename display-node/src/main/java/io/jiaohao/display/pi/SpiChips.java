// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pi;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.exception.Pi4JException;
import com.pi4j.io.spi.Spi;
import com.pi4j.io.spi.SpiBus;
import com.pi4j.io.spi.SpiMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Chips on the SPI pins of a Raspberry Pi, mode 0, through Pi4J's linuxfs provider; one transfer is one chip select. Owned by one
 * thread.
 */
public final class SpiChips implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SpiChips.class);
    static final String LINUXFS = "linuxfs-spi";

    private final Context context;
    private final Spi spi;

    private SpiChips(Context context, Spi spi) {
        this.context = context;
        this.spi = spi;
    }

    /**
     * Opens {@code /dev/spidev{bus}.{chipSelect}}; takes some tenths of a second.
     *
     * @throws IOException where it is not there or not ours, with what to do
     */
    public static SpiChips open(int bus, int chipSelect, int hertz) throws IOException {
        var device = Path.of("/dev/spidev" + bus + '.' + chipSelect);
        if (!Files.exists(device)) {
            throw new IOException(device + " is not there: switch SPI on (sudo raspi-config, Interface Options, SPI)"
                    + " and restart the Raspberry Pi");
        }
        if (!Files.isWritable(device)) {
            throw new IOException(device + " may not be written: add this user to the group spi");
        }
        return open(LINUXFS, bus, chipSelect, hertz);
    }

    static SpiChips open(String provider, int bus, int chipSelect, int hertz) throws IOException {
        var context = Pi4J.newAutoContext();
        try {
            var config = Spi.newConfigBuilder(context)
                    .id("spi-" + bus + '-' + chipSelect)
                    .bus(SpiBus.getByNumber(bus))
                    .channel(chipSelect)
                    .baud(hertz)
                    .mode(SpiMode.MODE_0)
                    .provider(provider)
                    .build();
            Spi spi = context.create(config);
            LOG.info(
                    "SPI bus {} chip select {} through provider {}",
                    bus,
                    chipSelect,
                    spi.provider().id());
            return new SpiChips(context, spi);
        } catch (Pi4JException e) {
            context.shutdown();
            throw new IOException("SPI bus " + bus + " does not open: " + e.getMessage(), e);
        }
    }

    /** Shifts all bytes out under one chip select. */
    public void send(byte[] bytes) throws IOException {
        try {
            spi.write(bytes, 0, bytes.length);
        } catch (RuntimeException e) {
            throw new IOException("SPI takes nothing: " + e.getMessage(), e);
        }
    }

    Spi spi() {
        return spi;
    }

    @Override
    public void close() {
        context.shutdown();
    }
}
