// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pi;

import com.pi4j.io.spi.Spi;
import com.pi4j.io.spi.SpiBase;
import com.pi4j.io.spi.SpiConfig;
import com.pi4j.io.spi.SpiProvider;
import com.pi4j.io.spi.SpiProviderBase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An SPI device that keeps what is shifted out, and takes as many bytes as a test says. Owned by one thread. */
final class OneSpi extends SpiBase {
    static final String ID = "one-spi";

    final List<byte[]> transfers = new ArrayList<>();
    final List<byte[]> writes = new ArrayList<>();
    /** How many bytes it says it took; null for all. */
    @Nullable
    Integer takes;

    private OneSpi(SpiProvider provider, SpiConfig config) {
        super(provider, config);
    }

    /** Makes the one. */
    static final class Provider extends SpiProviderBase {
        private @Nullable OneSpi made;

        @Nullable
        RuntimeException broken;

        Provider() {
            super(ID, ID);
        }

        OneSpi spi() {
            if (made == null) {
                throw new IllegalStateException("none made yet");
            }
            return made;
        }

        @Override
        public Spi create(SpiConfig config) {
            if (broken != null) {
                throw broken;
            }
            made = new OneSpi(this, config);
            context.registry().add(made);
            return made;
        }
    }

    @Override
    public int transfer(byte[] out, int from, byte[] in, int to, int count) {
        transfers.add(Arrays.copyOfRange(out, from, from + count));
        return takes == null ? count : takes;
    }

    @Override
    public int write(byte b) {
        writes.add(new byte[] {b});
        return 1;
    }

    @Override
    public int write(byte[] bytes, int from, int count) {
        writes.add(Arrays.copyOfRange(bytes, from, from + count));
        return count;
    }

    @Override
    public int read() {
        return 0;
    }

    @Override
    public int read(byte[] bytes, int from, int count) {
        return 0;
    }
}
