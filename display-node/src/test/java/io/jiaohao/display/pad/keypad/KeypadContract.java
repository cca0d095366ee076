// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.keypad;

import static io.jiaohao.display.pad.Views.in;
import static org.awaitility.Awaitility.await;

import io.jiaohao.display.pad.HeardPresses;
import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.SignState;
import io.jiaohao.protocol.WindowNumber;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a keypad does, in software or on the counter. */
abstract class KeypadContract {
    static final WindowNumber THREE = new WindowNumber(3);
    static final WindowNumber FOUR = new WindowNumber(4);

    final HeardPresses heard = new HeardPresses();
    private final ScheduledExecutorService timers = Executors.newSingleThreadScheduledExecutor();
    private final List<AutoCloseable> open = new CopyOnWriteArrayList<>();

    /** Its device file. */
    abstract Path device();

    /** Has it there. */
    abstract void plugIn() throws IOException;

    /** Has somebody press these keys, each once. */
    abstract void press(KeypadKey... keys) throws IOException;

    /** Has somebody look at its NumLock light. */
    abstract void assertLit(boolean lit);

    @Test
    void aKeyIsOnePressHoweverLongItIsHeld() throws Exception {
        // given
        plugIn();
        driver(THREE);
        await().until(() -> heard.stateOf("keypad-3") == DeviceState.READY);
        // when
        press(KeypadKey.ENTER, KeypadKey.ONE, KeypadKey.ZERO, KeypadKey.ONE, KeypadKey.TWO, KeypadKey.ENTER);
        // then
        await().until(() -> heard.presses.equals(List.of("3 NEXT", "3 CALL 1012")));
    }

    @Test
    void theNumLockLightIsTheLampOfTheWindowAlsoAfterNumLock() throws Exception {
        // given
        plugIn();
        var driver = driver(THREE);
        await().until(() -> heard.stateOf("keypad-3") == DeviceState.READY);
        // when
        driver.show(THREE, in(SignState.SERVING, "A012", 1));
        // then
        assertLit(true);
        press(KeypadKey.NUMLOCK);
        assertLit(true);
        driver.show(THREE, in(SignState.OPEN, null, 1));
        assertLit(false);
    }

    KeypadDriver driver(WindowNumber... windows) {
        var settings = new KeypadSettings(
                device(), List.of(windows), KeypadKeys.usual(), KeypadKey.TAB, "", Duration.ofSeconds(5), true);
        var driver = new KeypadDriver(settings, heard, timers, System::nanoTime);
        closeAtTheEnd(driver);
        driver.open();
        return driver;
    }

    void closeAtTheEnd(AutoCloseable each) {
        open.add(each);
    }

    @AfterEach
    void close() throws Exception {
        for (var each : open.reversed()) {
            each.close();
        }
        timers.shutdownNow();
    }
}
