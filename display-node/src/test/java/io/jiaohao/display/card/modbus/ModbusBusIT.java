// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.modbus;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.board.Page;
import io.jiaohao.display.board.Scene;
import io.jiaohao.display.card.CardState;
import io.jiaohao.display.card.Heard;
import io.jiaohao.protocol.Message.DeviceState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The owner of a line over a wire in memory: what it outlives. */
final class ModbusBusIT {
    private final Heard heard = new Heard();
    private final ScriptedBar bar = new ScriptedBar();

    @Test
    void whateverOpeningThrowsTheBarIsAbsentAndHealsByItself() {
        // given
        var opened = new AtomicInteger();
        ModbusWire.Opener opener = () -> {
            if (opened.incrementAndGet() == 1) {
                throw new IllegalStateException("no driver");
            }
            return bar;
        };
        try (var bus = new ModbusBus(MemoryWire.FAST, opener);
                var card = new ModbusDriver(settings(), bus, heard)) {
            // when
            card.show(scene(), System.nanoTime());
            card.open();
            // then
            await().until(() -> heard.at(7) != null);
            assertEquals(DeviceState.ABSENT, heard.states.getFirst().state());
            assertTrue(
                    heard.reason("hangs on memory, which failed (java.lang.IllegalStateException: no driver) and is"),
                    heard.states.toString());
        }
    }

    @Test
    void aBarThatAcknowledgesAndShowsNothingIsFaultyAndToldEverMoreRarely() {
        // given
        bar.forgets(true);
        try (var bus = new ModbusBus(MemoryWire.FAST, () -> bar);
                var card = new ModbusDriver(settings(), bus, heard)) {
            // when
            card.show(scene(), System.nanoTime());
            card.open();
            // then: at once, after a quarter and after half a second
            await().until(() -> bar.writes() >= 4);
            assertTrue(heard.reason("takes scenes and does not show them: switch it off and on"), "" + heard.states);
            assertTrue(bar.writes() <= 5, "told " + bar.writes() + " times");
            assertEquals(List.of(), heard.took);
            // when
            bar.forgets(false);
            // then
            await().until(() -> heard.at(7) != null);
            assertEquals(CardState.READY, card.state());
        }
    }

    static Scene scene() {
        return new Scene(7L, List.of(Page.of("A001")), 6);
    }

    static ModbusSettings settings() {
        return new ModbusSettings(
                "window-3",
                MemoryWire.FAST,
                "",
                3,
                128,
                16,
                Duration.ZERO,
                Duration.ofMillis(1),
                Duration.ofMillis(50),
                1,
                8);
    }
}
