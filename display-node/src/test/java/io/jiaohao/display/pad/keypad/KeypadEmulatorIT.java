// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.keypad;

import static io.jiaohao.display.pad.Views.in;
import static io.jiaohao.display.pad.Views.unanswered;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.pad.HeardPresses;
import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.SignState;
import io.jiaohao.protocol.WindowNumber;
import io.jiaohao.protocol.serial.SerialPair;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A keypad whose device file is a pseudo-terminal. */
final class KeypadEmulatorIT {
    private static final WindowNumber THREE = new WindowNumber(3);
    private static final WindowNumber FOUR = new WindowNumber(4);

    @TempDir
    private Path folder = Path.of("");

    private final ScheduledExecutorService timers = Executors.newSingleThreadScheduledExecutor();
    private final HeardPresses heard = new HeardPresses();
    private final List<AutoCloseable> open = new CopyOnWriteArrayList<>();

    @Test
    void aKeyIsOnePressHoweverLongItIsHeld() throws Exception {
        // given
        var keypad = keypad(pair());
        driver(THREE);
        await().until(() -> heard.stateOf("keypad-3") == DeviceState.READY);
        // when
        keypad.press(KeypadKey.ENTER, KeypadKey.ONE, KeypadKey.ZERO, KeypadKey.ONE, KeypadKey.TWO, KeypadKey.ENTER);
        // then
        await().until(() -> heard.presses.equals(List.of("3 NEXT", "3 CALL 1012")));
    }

    @Test
    void theNumLockLightIsTheLampOfTheWindowThatIsChosen() throws Exception {
        // given
        var keypad = keypad(pair());
        var driver = driver(THREE, FOUR);
        driver.show(THREE, in(SignState.OPEN, null, 1));
        driver.show(FOUR, in(SignState.SERVING, "A012", 1));
        await().until(() -> heard.stateOf("keypad-3") == DeviceState.READY);
        // when
        keypad.press(KeypadKey.FOUR, KeypadKey.TAB);
        // then
        await().until(keypad::lit);
        driver.show(FOUR, unanswered(in(SignState.SERVING, "A012", 1), System.nanoTime()));
        await().until(() -> keypad.switched() > 6);
        driver.show(FOUR, in(SignState.CLOSED, null, 1));
        await().until(() -> !keypad.lit());
    }

    @Test
    void theLightIsSwitchedAgainAfterNumLockBecauseTheSystemSwitchesItToo() throws Exception {
        // given
        var keypad = keypad(pair());
        driver(THREE).show(THREE, in(SignState.SERVING, "A012", 1));
        await().until(keypad::lit);
        var before = keypad.switched();
        // when
        keypad.press(KeypadKey.NUMLOCK);
        // then
        await().until(() -> keypad.switched() > before);
        assertTrue(keypad.lit());
    }

    @Test
    void aKeypadThatIsNotThereIsWaitedForAndSaysWhatToDo() throws Exception {
        // given
        driver(THREE);
        await().until(() -> heard.reasonOf("keypad-3").contains("plug the keypad in"));
        assertEquals(DeviceState.ABSENT, heard.stateOf("keypad-3"));
        // when
        var keypad = keypad(pair());
        // then
        await().until(() -> heard.stateOf("keypad-3") == DeviceState.READY);
        keypad.press(KeypadKey.PLUS);
        await().until(() -> heard.presses.equals(List.of("3 RECALL")));
    }

    @Test
    void aPulledPlugIsSaidAndHeals() throws Exception {
        // given
        var pair = pair();
        var before = keypad(pair);
        driver(THREE);
        await().until(() -> heard.stateOf("keypad-3") == DeviceState.READY);
        // when
        before.close();
        pair.unplug();
        await().until(() -> heard.stateOf("keypad-3") == DeviceState.ABSENT);
        assertTrue(heard.reasonOf("keypad-3").contains("keypad"), heard.reasonOf("keypad-3"));
        // then
        pair.again();
        var after = keypad(pair);
        await().until(() -> heard.stateOf("keypad-3") == DeviceState.READY);
        after.press(KeypadKey.ENTER);
        await().until(() -> heard.presses.equals(List.of("3 NEXT")));
    }

    private SerialPair pair() throws IOException {
        var pair = SerialPair.in(folder);
        open.add(pair);
        return pair;
    }

    private KeypadEmulator keypad(SerialPair pair) throws IOException {
        var keypad = new KeypadEmulator(pair.right());
        open.add(keypad);
        return keypad;
    }

    private KeypadDriver driver(WindowNumber... windows) {
        var settings = new KeypadSettings(
                folder.resolve("left"),
                List.of(windows),
                KeypadKeys.usual(),
                KeypadKey.TAB,
                "",
                Duration.ofSeconds(5),
                true);
        var driver = new KeypadDriver(settings, heard, timers, System::nanoTime);
        open.add(driver);
        driver.open();
        return driver;
    }

    @AfterEach
    void close() throws Exception {
        for (var each : open.reversed()) {
            each.close();
        }
        timers.shutdownNow();
    }
}
