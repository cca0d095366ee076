// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.keypad;

import static io.jiaohao.display.pad.Views.in;
import static io.jiaohao.display.pad.Views.unanswered;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.SignState;
import io.jiaohao.protocol.serial.SerialPair;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract on a keypad whose device file is a pseudo-terminal, and what only an emulator can be made to do. */
final class KeypadEmulatorIT extends KeypadContract {
    @TempDir
    private Path folder = Path.of("");

    private KeypadEmulator keypad = notYet();

    @Override
    Path device() {
        return folder.resolve("left");
    }

    @Override
    void plugIn() throws IOException {
        keypad = keypad(pair());
    }

    @Override
    void press(KeypadKey... keys) throws IOException {
        keypad.press(keys);
    }

    @Override
    void assertLit(boolean lit) {
        await().until(() -> keypad.lit() == lit);
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
        closeAtTheEnd(pair);
        return pair;
    }

    private KeypadEmulator keypad(SerialPair pair) throws IOException {
        var keypad = new KeypadEmulator(pair.right());
        closeAtTheEnd(keypad);
        return keypad;
    }

    @SuppressWarnings("NullAway") // made before it is pressed
    private static KeypadEmulator notYet() {
        return null;
    }
}
