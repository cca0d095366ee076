// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.keypad;

import io.jiaohao.display.pad.CallPad;
import io.jiaohao.display.pad.PadView;
import io.jiaohao.display.pad.PadWatcher;
import io.jiaohao.display.pad.device.KeptOpen;
import io.jiaohao.display.pad.device.Lost;
import io.jiaohao.display.pad.keypad.InputCodec.Reading;
import io.jiaohao.display.pad.lamp.Blinker;
import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.WindowNumber;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One keypad. A thread of its own reads its device file; a keypad that is not there, or is pulled out, is looked for until it is back.
 * {@link #show} may be called by any thread.
 */
public final class KeypadDriver implements CallPad {
    private static final Logger LOG = LoggerFactory.getLogger(KeypadDriver.class);
    private static final int EVENTS = 64;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final KeypadSettings settings;
    private final PadWatcher watcher;
    private final LongSupplier clock;
    private final InputCodec codec = InputCodec.of(System.getProperty("os.arch", ""));
    private final Blinker lamp;
    private final Map<WindowNumber, PadView> views = new HashMap<>();
    private final Typing typing;
    private final KeptOpen kept;
    private volatile @Nullable FileChannel device;
    private volatile @Nullable FileChannel light;

    /** A keypad that is not open yet. */
    public KeypadDriver(
            KeypadSettings settings, PadWatcher watcher, ScheduledExecutorService timers, LongSupplier clock) {
        this.settings = settings;
        this.watcher = watcher;
        this.clock = clock;
        this.lamp = new Blinker(this::turn, timers, clock);
        this.typing = new Typing(settings);
        this.kept = new KeptOpen(
                settings.name(),
                LONGEST_PAUSE,
                this::untilLost,
                (state, why) -> watcher.state(settings.name(), state, why),
                clock);
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public void open() {
        kept.open();
    }

    private void untilLost() throws IOException {
        try (var channel = FileChannel.open(settings.device(), StandardOpenOption.READ);
                var numLock = lightOf(settings.device())) {
            device = channel;
            light = numLock;
            LOG.info("{} is there: {}", settings.name(), settings.device());
            watcher.state(settings.name(), DeviceState.READY, null);
            lamp.again();
            read(channel);
        } catch (IOException e) {
            throw lost(e);
        } finally {
            device = null;
            light = null;
        }
    }

    /** A channel of its own, because one that waits for bytes takes none. A keypad that may only be read is still a keypad. */
    private @Nullable FileChannel lightOf(Path path) throws IOException {
        try {
            return settings.light() ? FileChannel.open(path, StandardOpenOption.WRITE) : null;
        } catch (AccessDeniedException e) {
            LOG.info("{} has no light: {} may not be written", settings.name(), path);
            return null;
        }
    }

    private Lost lost(IOException cause) {
        var path = settings.device();
        return switch (cause) {
            case NoSuchFileException none ->
                new Lost(DeviceState.ABSENT, path + " is not there: plug the keypad in", none);
            case AccessDeniedException denied ->
                new Lost(
                        DeviceState.FAULTY,
                        path + " may not be read: add this program's user to the group input",
                        denied);
            default -> new Lost(DeviceState.ABSENT, path + " is gone: check the plug of the keypad", cause);
        };
    }

    private void read(FileChannel channel) throws IOException {
        var buffer = ByteBuffer.allocate(EVENTS * codec.size());
        while (kept.isOpen() && channel.read(buffer) >= 0) {
            var bytes = Arrays.copyOf(buffer.array(), buffer.position());
            var left = take(bytes);
            buffer.clear();
            buffer.put(left);
        }
        throw new IOException("the device file has ended");
    }

    private byte[] take(byte[] bytes) {
        var left = bytes;
        for (var reading = codec.decode(left); reading.consumed() > 0; reading = codec.decode(left)) {
            left = Arrays.copyOfRange(left, reading.consumed(), left.length);
            switch (reading) {
                case Reading.Complete(var frame, var ignored) -> heard(frame);
                case Reading.Malformed(var flaw, var ignored) ->
                    LOG.warn("{} sent what is no input event: {}", settings.name(), flaw);
                case Reading.Incomplete() -> {}
            }
        }
        return left;
    }

    /** The system switches the light by itself at each NumLock, also at those a keypad sends by itself. */
    private void heard(InputFrame frame) {
        if (frame.isDown()) {
            KeypadKey.of(frame.code()).ifPresent(this::down);
        }
        if (frame.isKey() && frame.code() == KeypadKey.NUMLOCK.code()) {
            lamp.again();
        }
    }

    private void down(KeypadKey key) {
        if (typed(key) instanceof Typing.Press(var window, var tap)) {
            watcher.pressed(window, tap);
        }
    }

    private Typing.Outcome typed(KeypadKey key) {
        synchronized (views) {
            var now = clock.getAsLong();
            var outcome = typing.down(key, now);
            var view = views.getOrDefault(typing.window(), PadView.NOTHING);
            lamp.show(
                    switch (outcome) {
                        case Typing.Refused refused -> view.refused(now);
                        case Typing.Press press -> view;
                        case Typing.Nothing nothing -> view;
                    });
            return outcome;
        }
    }

    @Override
    public void show(WindowNumber window, PadView view) {
        synchronized (views) {
            if (settings.windows().contains(window)) {
                views.put(window, view);
                lamp.show(views.getOrDefault(typing.window(), PadView.NOTHING));
            }
        }
    }

    private void turn(boolean lit) {
        var channel = light;
        if (channel == null) {
            return;
        }
        try {
            channel.write(ByteBuffer.wrap(codec.encode(InputFrame.light(lit))));
            channel.write(ByteBuffer.wrap(codec.encode(InputFrame.sync())));
        } catch (IOException e) {
            LOG.debug("{} has no light: {}", settings.name(), e.toString());
        }
    }

    @Override
    public void close() {
        kept.closing();
        lamp.close();
        var channel = device;
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                LOG.debug("closing {}: {}", settings.name(), e.toString());
            }
        }
        kept.close();
    }
}
