// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.bus;

import static io.jiaohao.display.pad.Views.answered;
import static io.jiaohao.display.pad.Views.in;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.display.pad.HeardPresses;
import io.jiaohao.display.pad.PadView.Outcome;
import io.jiaohao.protocol.Key;
import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.SignState;
import io.jiaohao.protocol.WindowNumber;
import io.jiaohao.protocol.serial.SerialSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a pad with address 3 does, in software or on the counter. */
abstract class PadBusContract {
    static final WindowNumber THREE = new WindowNumber(3);

    final HeardPresses heard = new HeardPresses();
    private final List<AutoCloseable> open = new java.util.concurrent.CopyOnWriteArrayList<>();

    /** The serial device of the host. */
    abstract String device() throws IOException;

    /** Has somebody press 呼叫 on the pad, once. */
    abstract void pressCall() throws IOException, InterruptedException;

    /** Has somebody look at the pad. */
    abstract void assertShows(String cells, int beeps) throws IOException;

    @Test
    void aKeyIsOnePressAndThePadIsThereThen() throws Exception {
        // given
        open(settings(List.of()));
        await().until(() -> heard.stateOf("pads") == DeviceState.READY);
        assertEquals(DeviceState.ABSENT, heard.stateOf("pad-3"));
        // when
        pressCall();
        // then
        await().until(() -> heard.presses.equals(List.of("3 NEXT")));
        assertEquals(DeviceState.READY, heard.stateOf("pad-3"));
    }

    @Test
    void theWaitingCountThenTheTicketAreShown() throws Exception {
        // given
        var driver = open(settings(List.of()));
        // when
        driver.show(THREE, in(SignState.OPEN, null, 12));
        // then
        assertShows("012   ", 0);
        driver.show(THREE, answered(in(SignState.CALLING, "A001", 11), Key.NEXT, Outcome.DONE, System.nanoTime()));
        assertShows("   001", 1);
    }

    BusDriver open(BusSettings settings) {
        var driver = new BusDriver(settings, heard, System::nanoTime);
        open.add(driver);
        driver.open();
        return driver;
    }

    BusSettings settings(List<Integer> grades) throws IOException {
        return new BusSettings(
                new SerialSettings(device(), 9_600),
                Duration.ofMillis(20),
                Duration.ofSeconds(1),
                false,
                false,
                BusKeys.usual(),
                grades,
                Map.of("101", 4),
                List.of(new BusSettings.Place(THREE, 3, 5), new BusSettings.Place(new WindowNumber(4), 4, null)));
    }

    void closeAtTheEnd(AutoCloseable each) {
        open.add(each);
    }

    @AfterEach
    void close() throws Exception {
        for (var each : open.reversed()) {
            each.close();
        }
    }
}
