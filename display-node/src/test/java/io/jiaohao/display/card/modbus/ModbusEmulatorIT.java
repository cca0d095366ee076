// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.modbus;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.card.CardModel;
import io.jiaohao.display.card.CardState;
import io.jiaohao.display.card.EmulatedCard;
import io.jiaohao.display.card.EmulatedCard.Temper;
import io.jiaohao.display.card.EmulatedCardContract;
import io.jiaohao.display.card.Heard;
import io.jiaohao.display.glyphs.Glyphs;
import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.serial.SerialPair;
import io.jiaohao.protocol.serial.SerialSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The contract over a pair of pseudo-terminals, and how several bars share one line. */
final class ModbusEmulatorIT extends EmulatedCardContract {
    private final SerialPair pair = plugged();
    private final EmulatedCard emulator = at(3, Pace.BRISK).play(wires, Glyphs.load(), System::nanoTime);

    @Override
    protected CardModel model(Pace pace) {
        return at(3, pace);
    }

    @Override
    protected EmulatedCard emulated() {
        return emulator;
    }

    private ModbusSettings at(int address, Pace pace) {
        return new ModbusSettings(
                "window-" + address,
                new SerialSettings(pair.left().toString(), 115_200),
                pair.right().toString(),
                address,
                128,
                16,
                pace.gap(),
                pace.answer(),
                pace.heartbeat(),
                1,
                8);
    }

    private static SerialPair plugged() {
        try {
            return SerialPair.in(Files.createTempDirectory("modbus"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void severalBarsShareALineAndEachShowsItsOwn() {
        try (var other = at(7, Pace.BRISK).play(wires, Glyphs.load(), System::nanoTime);
                var driver = at(7, Pace.BRISK).drive(wires, new Heard())) {
            // given
            driver.open();
            // when
            open().show(scene(1, "A001"), System.nanoTime());
            driver.show(scene(1, "B002"), System.nanoTime());
            // then
            await().until(() -> emulator.text().equals(List.of("A001")));
            await().until(() -> other.text().equals(List.of("B002")));
        }
    }

    @Test
    void aMuteBarDoesNotStarveTheOthers() {
        try (var missing = at(9, Pace.BRISK).drive(wires, new Heard())) {
            // given
            missing.open();
            missing.show(scene(1, "C003"), System.nanoTime());
            var card = open();
            await().until(() -> missing.state().reason() != null
                    && String.valueOf(missing.state().reason()).contains("does not answer at address 9"));
            // when
            for (var n = 1; n <= 10; n++) {
                var revision = n;
                card.show(scene(n, "A0" + (10 + n)), System.nanoTime());
                await().until(() -> heard.at(revision) != null);
            }
            // then
            assertEquals(10, heard.took.size());
            assertEquals(CardState.READY, card.state());
            assertTrue(heard.states.stream().allMatch(CardState.READY::equals), heard.states.toString());
        }
    }

    @Test
    void aPulledConverterIsSaidAndHealsWhenItIsPluggedInAgain() throws IOException {
        // given
        var card = open();
        card.show(scene(1, "A001"), System.nanoTime());
        await().until(() -> heard.at(1) != null);
        // when
        pair.unplug();
        await().until(() -> String.valueOf(card.state().reason()).contains("USB plug"));
        assertEquals(DeviceState.ABSENT, card.state().state());
        card.show(scene(2, "A002"), System.nanoTime());
        pair.again();
        // then
        await().until(() -> heard.at(2) != null);
        assertEquals(List.of("A002"), emulator.text());
    }

    @Test
    void aBarThatLostItsPowerIsWrittenAgain() {
        // given
        open().show(scene(1, "A001"), System.nanoTime());
        await().until(() -> heard.at(1) != null);
        // when: another bar, fresh from its box, at the same address
        var fresh = at(3, Pace.BRISK).play(wires, Glyphs.load(), System::nanoTime);
        // then
        await().until(() -> fresh.text().equals(List.of("A001")));
    }

    @Test
    void aRefusingBarIsFaultyAndYieldsNoShown() {
        emulator.temper(Temper.REFUSING);
        open().show(scene(1, "A001"), System.nanoTime());
        await().until(() -> heard.states.contains(CardState.faulty("is busy")));
        assertEquals(List.of(), heard.took);
    }

    @AfterEach
    void unplug() throws IOException {
        wires.close();
        pair.close();
        Files.deleteIfExists(Path.of(pair.left().toString()).getParent());
    }
}
