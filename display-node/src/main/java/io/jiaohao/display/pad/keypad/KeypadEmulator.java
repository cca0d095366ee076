// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.keypad;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A keypad in software: writes the events of its keys into a file that stands in for a device, and reads the light back from it. Any
 * thread.
 */
public final class KeypadEmulator implements AutoCloseable {
    private static final int SCAN_CODE = 4;
    private static final int HELD = 2;

    private final FileChannel keys;
    private final FileChannel lights;
    private final InputCodec codec = InputCodec.of(System.getProperty("os.arch", ""));
    private volatile boolean lit;
    private final AtomicInteger switched = new AtomicInteger();

    /** @param file the other end of a pair of pseudo-terminals */
    public KeypadEmulator(Path file) throws IOException {
        this.keys = FileChannel.open(file, StandardOpenOption.WRITE);
        this.lights = FileChannel.open(file, StandardOpenOption.READ);
        var thread = new Thread(this::listen, "emulated-keypad");
        thread.setDaemon(true);
        thread.start();
    }

    private void listen() {
        var buffer = ByteBuffer.allocate(codec.size());
        try {
            while (lights.read(buffer) >= 0) {
                if (buffer.hasRemaining()) {
                    continue;
                }
                if (codec.decode(Arrays.copyOf(buffer.array(), codec.size()))
                                instanceof InputCodec.Reading.Complete(var frame, var ignored)
                        && frame.isLight()) {
                    lit = frame.value() == 1;
                    switched.incrementAndGet();
                }
                buffer.clear();
            }
        } catch (IOException e) {
            lit = false;
        }
    }

    /** Presses keys one after the other and lets go, as a keypad says it: scan code, key, end; the key is also held for a while. */
    public void press(KeypadKey... keys) throws IOException {
        for (var key : keys) {
            down(key, InputFrame.key(key.code(), true));
            send(new InputFrame(InputFrame.KEY, key.code(), HELD));
            send(InputFrame.sync());
            down(key, InputFrame.key(key.code(), false));
        }
    }

    private void down(KeypadKey key, InputFrame frame) throws IOException {
        send(new InputFrame(InputFrame.MISC, SCAN_CODE, 0x70000 + key.code()));
        send(frame);
        send(InputFrame.sync());
    }

    private synchronized void send(InputFrame frame) throws IOException {
        var bytes = ByteBuffer.wrap(codec.encode(frame));
        while (bytes.hasRemaining()) {
            keys.write(bytes);
        }
    }

    public boolean lit() {
        return lit;
    }

    /** How often the light was switched. */
    public int switched() {
        return switched.get();
    }

    @Override
    public void close() throws IOException {
        lights.close();
        keys.close();
    }
}
