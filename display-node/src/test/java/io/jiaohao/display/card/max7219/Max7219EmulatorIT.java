// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.max7219;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.board.Page;
import io.jiaohao.display.board.Scene;
import io.jiaohao.display.card.CardModel;
import io.jiaohao.display.card.CardState;
import io.jiaohao.display.card.EmulatedCard;
import io.jiaohao.display.card.EmulatedCard.Temper;
import io.jiaohao.display.card.EmulatedCardContract;
import io.jiaohao.display.card.Spi;
import io.jiaohao.display.card.Wires;
import io.jiaohao.display.glyphs.Glyphs;
import io.jiaohao.protocol.Message.DeviceState;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The contract on a chain in software, and what a chain needs that cannot flash by itself. */
final class Max7219EmulatorIT extends EmulatedCardContract {
    private final Max7219Emulator emulator = new Max7219Emulator(at(0, Pace.BRISK), Glyphs.load(), System::nanoTime);

    @Override
    protected CardModel model(Pace pace) {
        return at(emulator.port(), pace);
    }

    @Override
    protected EmulatedCard emulated() {
        return emulator;
    }

    @Override
    protected CardState ready() {
        return Max7219Driver.WRITTEN;
    }

    /** Its cable is looked for every eight seconds at the most. */
    @Override
    protected Duration longestLag() {
        return Duration.ofSeconds(12);
    }

    /** A chain cannot answer, so it can be plugged out and nothing else. */
    @Override
    protected Set<Temper> tempers() {
        return Set.of(Temper.WELL, Temper.DROPPING);
    }

    private static Max7219Settings at(int port, Pace pace) {
        return new Max7219Settings(
                "window-3",
                new Spi.Place(0, 0, 1_000_000),
                port,
                new Max7219Layout(128, 16, Max7219Layout.Kind.FC16, 0, false, false, true),
                3,
                pace.gap(),
                Duration.ofMillis(300));
    }

    @Test
    void aFlashingCallIsLitAndDarkInTurnByTheNode() {
        // when
        open().show(new Scene(1L, List.of(Page.of("请A012号"), Page.of("")), 1), System.nanoTime());
        // then
        await().until(() -> emulator.text().equals(List.of("请A012号")));
        await().until(() -> emulator.text().isEmpty());
        await().until(() -> emulator.text().equals(List.of("请A012号")));
    }

    @Test
    void chipsThatNoiseHasResetAreToldEverythingAgain() {
        // given
        open().show(scene(1, "A001"), System.nanoTime());
        await().until(() -> emulator.text().equals(List.of("A001")));
        // when: every chip shuts down, tests itself and forgets its rows
        var chips = emulator.chain().chips().size();
        emulator.latched(Max7219Codec.encode(Max7219Frame.toAll(chips, Max7219Frame.SHUTDOWN, 0)));
        emulator.latched(Max7219Codec.encode(Max7219Frame.toAll(chips, Max7219Frame.SCAN_LIMIT, 0)));
        assertEquals(List.of(), emulator.text());
        // then
        await().until(() -> emulator.text().equals(List.of("A001")));
    }

    @Test
    void whereThereIsNoSpiTheBarIsAbsentWithWhatToDo() {
        // given
        Spi.Opener none = place -> {
            throw new IOException(place.device() + " is not there: switch SPI on");
        };
        // when
        try (var card = at(0, Pace.BRISK).drive(new Wires(loops, none), heard)) {
            card.open();
            // then
            await().until(() -> heard.reason("/dev/spidev0.0 is not there: switch SPI on"));
            assertEquals(DeviceState.ABSENT, card.state().state());
        }
    }

    @Test
    void whatReadyIsWorthIsSaid() {
        open();
        await().until(() -> heard.reason("cannot answer"));
        assertTrue(heard.states.stream().allMatch(state -> state.state() == DeviceState.READY));
    }

    @AfterEach
    void end() {
        emulator.close();
    }
}
