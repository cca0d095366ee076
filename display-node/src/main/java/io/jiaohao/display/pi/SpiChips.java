// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pi;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.spi.Spi;
import com.pi4j.io.spi.SpiBus;
import com.pi4j.io.spi.SpiMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Chips on the SPI pins of a Raspberry Pi, mode 0, through Pi4J's linuxfs provider; one transfer is one chip select. Owned by one
 * thread.
 */
public final class SpiChips implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SpiChips.class);
    static final String LINUXFS = "linuxfs-spi";
    private static final String ADVICE =
            "check that SPI is switched on (sudo raspi-config), that no other program uses it, and restart the Raspberry Pi";

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
        return open(Pi4J::newAutoContext, LINUXFS, bus, chipSelect, hertz);
    }

    static SpiChips open(Supplier<Context> pi, String provider, int bus, int chipSelect, int hertz) throws IOException {
        Context context = null;
        try {
            context = pi.get();
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
        } catch (RuntimeException e) {
            // whatever it is – LinuxFsSpi.open throws plain ones – nobody else would end this context
            shutdown(context);
            throw new IOException(
                    "SPI bus " + bus + " chip select " + chipSelect + " does not open (" + e.getMessage() + "): "
                            + ADVICE,
                    e);
        }
    }

    /**
     * Shifts all bytes out under one chip select, whose end latches them. Not with {@code write}: in pi4j-plugin-linuxfs 3.0.3 that
     * sets cs_change, which on a message's last transfer leaves the chip selected (pelwell in lthiery/SPI-Py pull request 18), so that
     * LOAD would not rise; {@code transfer} leaves it 0. Both tell a failure by their count, not by an exception.
     */
    public void send(byte[] bytes) throws IOException {
        int shifted;
        try {
            shifted = spi.transfer(bytes, 0, new byte[bytes.length], 0, bytes.length);
        } catch (RuntimeException e) {
            throw new IOException("SPI takes nothing (" + e.getMessage() + "): " + ADVICE, e);
        }
        if (shifted != bytes.length) {
            throw new IOException("SPI took " + shifted + " of " + bytes.length + " bytes: " + ADVICE);
        }
    }

    @Override
    public void close() {
        shutdown(context);
    }

    private static void shutdown(@Nullable Context context) {
        try {
            if (context != null) {
                context.shutdown();
            }
        } catch (RuntimeException e) {
            LOG.debug("Pi4J does not shut down: {}", e.toString());
        }
    }
}
