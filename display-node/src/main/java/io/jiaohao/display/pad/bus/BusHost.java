// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.bus;

import io.jiaohao.display.pad.PadWatcher;
import io.jiaohao.display.pad.Tap;
import io.jiaohao.display.pad.bus.BusCodec.Reading;
import io.jiaohao.protocol.Key;
import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.serial.SerialLine;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One conversation over an open line. One thread hears, answers and tells the watcher; another may say something at the same time, and does so when
 * {@link #quietIn} allows it.
 */
final class BusHost {
    private static final Logger LOG = LoggerFactory.getLogger(BusHost.class);
    private static final int PIECE = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final String UNKNOWN = "unknown until it speaks: press a key on it to see whether it is there";

    private static final String HEARS_ITSELF = "the converter hears itself: set echo = true in [pads]";

    private final BusSettings settings;
    private final PadWatcher watcher;
    private final LongSupplier clock;
    /** Held while a frame is written, so that frames follow one another. */
    private final Object mouth = new Object();
    /** Guarded by this, which is never held while the line is used. */
    private final BusInbox inbox;

    private final BusDevices devices;
    private final Set<Integer> strangers = new HashSet<>();
    private boolean echoTold;

    /** Takes all bytes of a frame. */
    interface Wire {
        void write(byte[] bytes) throws IOException;
    }

    /** @param devices what is remembered from line to line */
    BusHost(BusSettings settings, PadWatcher watcher, LongSupplier clock, BusDevices devices) {
        this.settings = settings;
        this.watcher = watcher;
        this.clock = clock;
        this.inbox = new BusInbox(settings.echo());
        this.devices = devices;
    }

    /** A pad cannot be asked: after the line was opened nothing is known of any. */
    void nobodyHasSpoken() {
        devices.nobodyHasSpoken();
        everyDevice(UNKNOWN);
    }

    void lineIsGone() {
        everyDevice("its line is gone: see pads");
    }

    private void everyDevice(String reason) {
        for (var place : settings.places()) {
            watcher.state(place.pad(), DeviceState.ABSENT, reason);
            if (place.evaluator() != null) {
                watcher.state(place.evaluatorName(), DeviceState.ABSENT, reason);
            }
        }
    }

    /** Waits for what comes, at most a second, and answers it. */
    void hear(SerialLine line) throws IOException {
        var bytes = line.read(PIECE, PATIENCE);
        var now = clock.getAsLong();
        for (var reading : taken(bytes, now)) {
            heard(reading, line, now);
        }
        devices.fallenSilent(now).forEach(device -> watcher.state(device, DeviceState.ABSENT, UNKNOWN));
    }

    private synchronized List<Reading> taken(byte[] bytes, long now) {
        return inbox.take(bytes, now);
    }

    /** Until one may speak unasked; 0 or less where one may. */
    synchronized long quietIn() {
        return inbox.quietIn(settings.gap().toNanos(), clock.getAsLong());
    }

    private void heard(Reading reading, SerialLine line, long now) throws IOException {
        switch (reading) {
            case Reading.Complete(var frame, var ignored) -> heard(frame, line, now);
            case Reading.Malformed(var flaw, var count) ->
                LOG.debug("call pads: {} bytes are no frame: {}", count, flaw);
            case Reading.Incomplete() -> {}
        }
    }

    /** Even a stranger and a repetition are answered: they would go on repeating. What we said ourselves is no key. */
    private void heard(BusFrame frame, SerialLine line, long now) throws IOException {
        LOG.debug("call pads < {}", hex(frame));
        var answer = frame.acknowledgement();
        if (isOurs(frame, now) || answer.isEmpty()) {
            return;
        }
        say(answer.get(), line::write);
        var place = place(frame);
        if (place == null) {
            stranger(frame);
            return;
        }
        var device = frame.isRating() ? place.evaluatorName() : place.pad();
        if (devices.heard(device, now)) {
            watcher.state(device, DeviceState.READY, null);
        }
        if (!devices.isRepeated(frame, now)) {
            pressed(place, frame);
        }
    }

    private synchronized boolean isOurs(BusFrame frame, long now) {
        var ours = inbox.isOurs(frame, now);
        if (inbox.hearsItself() && !echoTold) {
            echoTold = true;
            LOG.warn("call pads: {}", HEARS_ITSELF);
            watcher.state(BusDriver.DEVICE, DeviceState.FAULTY, HEARS_ITSELF);
        }
        return ours;
    }

    private void pressed(BusSettings.Place place, BusFrame frame) {
        var tap = frame.isRating()
                ? rating(frame)
                : settings.keys().meaning(frame.data()).orElse(null);
        if (tap == null) {
            var what = frame.isRating() ? "evaluator: see grades in [pads]" : "pad: see [pads.keys]";
            LOG.info("window {}: key {} has no meaning on its {}", place.window(), BusKeys.name(frame.data()), what);
        } else {
            watcher.pressed(place.window(), tap);
        }
    }

    /** Four keys cannot give five grades: the grade says where it comes from. */
    private @Nullable Tap rating(BusFrame frame) {
        var key = frame.data().getLast();
        return key < settings.grades().size()
                ? Tap.of(Key.RATE).with(settings.grades().get(key) + "@evaluator-4")
                : null;
    }

    private BusSettings.@Nullable Place place(BusFrame frame) {
        return settings.places().stream()
                .filter(place -> place.isAt(frame))
                .findFirst()
                .orElse(null);
    }

    private void stranger(BusFrame frame) {
        if (strangers.add(frame.address())) {
            var what = (frame.isRating() ? "an evaluator" : "a pad") + " with address " + frame.address()
                    + " speaks and belongs to no window: give a window that address in [windows.pad]";
            LOG.warn("call pads: {}", what);
            if (!echoTold) {
                watcher.state(BusDriver.DEVICE, DeviceState.READY, what);
            }
        }
    }

    /** Writing may take seconds on a stuck line: who only asks whether it is quiet does not wait for that. */
    void say(BusFrame frame, Wire wire) throws IOException {
        LOG.debug("call pads > {}", hex(frame));
        synchronized (mouth) {
            speaking(frame);
            wire.write(BusCodec.encode(frame));
            hasSpoken();
        }
    }

    /** Before it is written: its echo may be here sooner than the end of writing. */
    private synchronized void speaking(BusFrame frame) {
        inbox.speaking(frame, clock.getAsLong());
    }

    private synchronized void hasSpoken() {
        inbox.hasSpoken(clock.getAsLong());
    }

    private static String hex(BusFrame frame) {
        return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(BusCodec.encode(frame));
    }
}
