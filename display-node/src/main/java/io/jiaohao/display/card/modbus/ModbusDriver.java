// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.modbus;

import io.jiaohao.display.board.Scene;
import io.jiaohao.display.card.CardState;
import io.jiaohao.display.card.CardWatcher;
import io.jiaohao.display.card.LedCard;
import io.jiaohao.display.card.Refresh;
import io.jiaohao.protocol.Message.DeviceState;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One bar on a line. A scene counts as taken when the bar gives back its number, so that a late answer to something else, or a bar
 * that lost power in between, is never mistaken for it. Everything but {@link #show} and {@link #state} happens on the line's
 * thread.
 */
final class ModbusDriver implements LedCard {
    private static final Logger LOG = LoggerFactory.getLogger(ModbusDriver.class);
    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long LONGEST_PAUSE = TimeUnit.SECONDS.toNanos(8);
    private static final long REFUSED_PAUSE = TimeUnit.SECONDS.toNanos(1);
    private static final int HIGHEST_NUMBER = 0xffff;

    private final ModbusSettings settings;
    private final ModbusBus bus;
    private final CardWatcher watcher;
    private final Refresh refresh;
    private volatile CardState state = CardState.absent("not yet connected");
    private boolean met;
    private int number;
    private long dueAt = System.nanoTime();
    private long notBefore = dueAt;
    private long pause = FIRST_PAUSE;
    /** How often in a row the bar did not show what it had acknowledged. */
    private int misses;

    ModbusDriver(ModbusSettings settings, ModbusBus bus, CardWatcher watcher) {
        this.settings = settings;
        this.bus = bus;
        this.watcher = watcher;
        this.refresh = new Refresh(settings.gap().toNanos());
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public CardState state() {
        return state;
    }

    @Override
    public void open() {
        bus.add(this);
    }

    @Override
    public void show(Scene scene, long gotAt) {
        bus.soon(() -> {
            refresh.want(scene, gotAt);
            var now = System.nanoTime();
            dueAt = notBefore - now > 0 ? notBefore : now;
        });
    }

    @Override
    public void close() {
        bus.remove(this);
    }

    /** Nanoseconds until something is to be said to this bar; 0 or less when it is time. */
    long due(long now) {
        return dueAt - now;
    }

    boolean mute() {
        return state.state() == DeviceState.ABSENT && pause > FIRST_PAUSE;
    }

    /** One conversation with the bar. */
    void step(ModbusLine line, long now) {
        try {
            if (!met) {
                meet(line);
            }
            dueAt = now + spoken(line, now);
            pause = FIRST_PAUSE;
        } catch (ModbusLine.Refusal refusal) {
            refresh.refused();
            become(CardState.faulty(sentence(refusal.code())));
            later(Math.max(REFUSED_PAUSE, settings.gap().toNanos()));
        } catch (IOException e) {
            LOG.debug("{}: {}", settings.name(), e.toString());
            cut("does not answer at address " + settings.address() + " on "
                    + settings.serial().device() + ": check its power, the wires A and B, its address and its baud");
        }
    }

    /** Nobody knows what the bar shows: say so, and try again ever more rarely. */
    void cut(String reason) {
        met = false;
        refresh.lost();
        become(CardState.absent(reason));
        later(pause);
        pause = Math.min(pause * 2, LONGEST_PAUSE);
    }

    private void later(long nanos) {
        notBefore = System.nanoTime() + nanos;
        dueAt = notBefore;
    }

    private void meet(ModbusLine line) throws IOException, ModbusLine.Refusal {
        var status = status(line);
        if (status == null || status.version() != ModbusStatus.VERSION) {
            throw new ModbusLine.Refusal(2);
        }
        number = status.shown();
        met = true;
    }

    /** Says what is to be said; returns the nanoseconds until the next time. */
    private long spoken(ModbusLine line, long now) throws IOException, ModbusLine.Refusal {
        return switch (refresh.next(now)) {
            case Refresh.Step.Write(var scene) -> {
                number = number % HIGHEST_NUMBER + 1;
                var frame =
                        ModbusFrame.of(scene, settings.width() / 8, number, settings.colour(), settings.brightness());
                for (var block : ModbusCodec.write(frame)) {
                    line.write(unit(), block);
                }
                yield checked(line);
            }
            case Refresh.Step.Confirm ignored -> checked(line);
            case Refresh.Step.Wait(var nanos) -> nanos;
            case Refresh.Step.Idle() -> checked(line);
        };
    }

    /** The bar's own word on what it shows and how it is. */
    private long checked(ModbusLine line) throws IOException, ModbusLine.Refusal {
        var status = status(line);
        if (status == null) {
            throw new ModbusLine.Refusal(2);
        }
        if (status.shown() != number) {
            return missed(status);
        }
        misses = 0;
        var trouble = status.trouble();
        become(trouble == null ? CardState.READY : CardState.faulty(trouble));
        var taken = refresh.acknowledged(System.nanoTime());
        if (taken != null) {
            watcher.took(taken.scene(), Duration.ofNanos(taken.nanos()));
        }
        return settings.heartbeat().toNanos();
    }

    /** Once it has lost its power in between, which writing again heals; twice it does not do what it acknowledges. */
    private long missed(ModbusStatus status) {
        LOG.info("{} shows scene {}, not {}: it is written again", settings.name(), status.shown(), number);
        number = status.shown();
        refresh.lost();
        misses++;
        if (misses == 1) {
            return 0;
        }
        become(CardState.faulty(
                "takes scenes and does not show them: switch it off and on, and check its firmware and that "
                        + "no other bar has address " + settings.address()));
        var rest = Math.min(FIRST_PAUSE << Math.min(misses - 2, 10), LONGEST_PAUSE);
        notBefore = System.nanoTime() + rest;
        return rest;
    }

    private @Nullable ModbusStatus status(ModbusLine line) throws IOException, ModbusLine.Refusal {
        return ModbusCodec.status(line.read(unit(), ModbusCodec.STATUS, ModbusCodec.STATUS_REGISTERS));
    }

    private ModbusLine.Unit unit() {
        return new ModbusLine.Unit(settings.address(), settings.answer(), mute() ? 1 : 2);
    }

    private static String sentence(int code) {
        return switch (code) {
            case 1, 2 -> "is no bar of docs/modbus.md: check its address and its firmware";
            case 3 -> "refuses a value of docs/modbus.md: check its firmware";
            case 4 -> "says that it has failed: switch it off and on";
            case 5, 6 -> "is busy";
            default -> "refuses with Modbus exception " + code + ": see its manual";
        };
    }

    private void become(CardState next) {
        if (next.equals(state)) {
            return;
        }
        state = next;
        if (next.reason() == null) {
            LOG.info("LED bar {} is ready", settings.name());
        } else {
            LOG.warn("LED bar {} {}", settings.name(), next.reason());
        }
        watcher.state(next);
    }
}
