// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer;

import static io.jiaohao.printer.Box.LAMP_SB;
import static io.jiaohao.printer.Box.LAMP_YB;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.printer.idcard.SamEmulator;
import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.serial.SerialPair;
import io.jiaohao.protocol.serial.SerialSettings;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A box with a card reader on a serial line: what a card decides, and that nobody needs one. */
@Timeout(120)
@SuppressWarnings("NullAway.Init") // plugged in before each test
final class KioskCardIT {
    private static final String NUMBER = "110101190001010015";

    @TempDir
    private Path folder = Path.of("");

    private SerialPair pair;
    private SamEmulator reader;
    private Box box;

    @BeforeEach
    void open() throws IOException {
        pair = SerialPair.in(folder);
        reader = new SamEmulator(new SerialSettings(pair.right().toString(), 115_200));
        box = new Box("""
                [kiosk.idcard]
                serial = "%s"
                perPersonPerDay = 1
                """.formatted(pair.left()));
        await().until(() -> box.device("id-card-reader").state() == DeviceState.READY);
    }

    @Test
    void theSecondNumberOfACardIsRefusedByTheLampAndTheNextPressIsFree() throws IOException {
        // given
        lay();
        box.door("KEY SB");
        await().until(() -> box.takes.size() == 1);
        box.give(box.takes.getFirst());
        // when
        lay();
        box.door("KEY YB");
        // then
        await().until(() -> !box.lit(LAMP_YB));
        box.steady(LAMP_YB, true);
        assertEquals(1, box.takes.size());
        box.door("KEY YB");
        await().until(() -> box.takes.size() == 2);
        assertEquals(new ServiceCode("YB"), box.takes.getLast().service());
        assertFalse(box.broker.retained().toString().contains(NUMBER.substring(6, 14)));
    }

    @Test
    void aReaderThatIsPulledOutIsSaidAndTheButtonsGoOn() throws IOException {
        // when
        pair.unplug();
        // then
        await().until(() -> box.device("id-card-reader").state() == DeviceState.ABSENT);
        assertTrue(String.valueOf(box.device("id-card-reader").reason()).contains("USB"));
        assertTrue(box.lit(LAMP_SB));
        box.door("KEY SB");
        await().until(() -> box.takes.size() == 1);
    }

    /** As somebody does: card on, wait, card off. */
    private void lay() {
        reader.lay(NUMBER);
        seen();
        reader.lift();
        seen();
    }

    private void seen() {
        var asked = reader.asked();
        await().until(() -> reader.asked() > asked + 1);
    }

    @AfterEach
    void close() throws IOException {
        box.close();
        reader.close();
        pair.close();
    }
}
