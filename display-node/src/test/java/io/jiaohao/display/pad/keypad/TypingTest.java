// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.keypad;

import static io.jiaohao.display.pad.Views.millis;
import static io.jiaohao.display.pad.keypad.KeypadKey.BACKSPACE;
import static io.jiaohao.display.pad.keypad.KeypadKey.DOT;
import static io.jiaohao.display.pad.keypad.KeypadKey.ENTER;
import static io.jiaohao.display.pad.keypad.KeypadKey.ESCAPE;
import static io.jiaohao.display.pad.keypad.KeypadKey.FOUR;
import static io.jiaohao.display.pad.keypad.KeypadKey.MINUS;
import static io.jiaohao.display.pad.keypad.KeypadKey.NINE;
import static io.jiaohao.display.pad.keypad.KeypadKey.NUMLOCK;
import static io.jiaohao.display.pad.keypad.KeypadKey.ONE;
import static io.jiaohao.display.pad.keypad.KeypadKey.PLUS;
import static io.jiaohao.display.pad.keypad.KeypadKey.SEVEN;
import static io.jiaohao.display.pad.keypad.KeypadKey.SLASH;
import static io.jiaohao.display.pad.keypad.KeypadKey.STAR;
import static io.jiaohao.display.pad.keypad.KeypadKey.TAB;
import static io.jiaohao.display.pad.keypad.KeypadKey.TWO;
import static io.jiaohao.display.pad.keypad.KeypadKey.ZERO;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.display.pad.Tap;
import io.jiaohao.protocol.Key;
import io.jiaohao.protocol.WindowNumber;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A clerk's whole day on a keypad. */
final class TypingTest {
    private static final WindowNumber THREE = new WindowNumber(3);
    private static final WindowNumber FOUR_TH = new WindowNumber(4);

    private final Typing typing = typing(List.of(THREE), "", NUMLOCK);
    private long now = millis(1_000_000);

    @Test
    void oneKeyIsEnoughForWhatIsDoneAllDay() {
        assertPress(Tap.of(Key.NEXT), ENTER);
        assertPress(Tap.of(Key.RECALL), PLUS);
        assertPress(Tap.of(Key.NO_SHOW), MINUS);
        assertPress(Tap.of(Key.HOLD), STAR);
        assertPress(Tap.of(Key.RESUME), SLASH);
        assertPress(Tap.of(Key.ARRIVED), ZERO);
        assertPress(Tap.of(Key.UNDO), BACKSPACE);
        assertPress(Tap.ofSwitch(), DOT);
    }

    @Test
    void aNineBeforeItEndsTheVisitOrTheDay() {
        assertPress(Tap.of(Key.FINISH), NINE, ENTER);
        assertPress(Tap.of(Key.CLOSE), NINE, DOT);
    }

    @Test
    void aNumberBeforeItNamesTheTicketOrTheWindow() {
        assertPress(Tap.of(Key.CALL).with("1012"), ONE, ZERO, ONE, TWO, ENTER);
        assertPress(Tap.of(Key.RESUME).with("1012"), ONE, ZERO, ONE, TWO, SLASH);
        assertPress(Tap.of(Key.TRANSFER).with("7"), SEVEN, STAR);
    }

    @Test
    void theFirstDigitMayStandForALetterOfTickets() {
        // given
        var lettered = typing(List.of(THREE), "ABC", NUMLOCK);
        // then
        assertEquals(
                Optional.of(new Typing.Press(THREE, Tap.of(Key.CALL).with("B001"))),
                typed(lettered, TWO, ZERO, ZERO, ONE, ENTER));
        assertEquals(
                Optional.of(new Typing.Press(THREE, Tap.of(Key.CALL).with("7001"))),
                typed(lettered, SEVEN, ZERO, ZERO, ONE, ENTER));
        assertEquals(Optional.of(new Typing.Press(THREE, Tap.of(Key.TRANSFER).with("2"))), typed(lettered, TWO, STAR));
    }

    @Test
    void aMistakeIsTakenBack() {
        assertPress(Tap.of(Key.CALL).with("1012"), ONE, ZERO, ONE, ONE, BACKSPACE, TWO, ENTER);
    }

    @Test
    void whatWasTypedAndLeftIsForgotten() {
        // given
        typed(typing, ONE, ZERO);
        // when
        now += millis(5_000);
        // then
        assertPress(Tap.of(Key.NEXT), ENTER);
    }

    @Test
    void aKeyWithoutAMeaningForgetsWhatWasTyped() {
        assertEquals(Optional.empty(), typed(typing, ONE, ESCAPE));
        assertPress(Tap.of(Key.NEXT), ENTER);
        assertEquals(Optional.empty(), typed(typing, ONE, PLUS));
    }

    @Test
    void numLockThatAKeypadSendsByItselfChangesNothing() {
        assertPress(Tap.of(Key.CALL).with("1012"), NUMLOCK, ONE, NUMLOCK, ZERO, ONE, NUMLOCK, TWO, NUMLOCK, ENTER);
    }

    @Test
    void atAKeypadOfTwoWindowsANumberAndTheChooserChoose() {
        // given
        var both = typing(List.of(THREE, FOUR_TH), "", NUMLOCK);
        assertEquals(Optional.of(new Typing.Press(THREE, Tap.of(Key.NEXT))), typed(both, ENTER));
        // when
        assertEquals(Optional.empty(), typed(both, FOUR, NUMLOCK));
        // then
        assertEquals(FOUR_TH, both.window());
        assertEquals(Optional.of(new Typing.Press(FOUR_TH, Tap.of(Key.NEXT))), typed(both, ENTER));
        assertEquals(Optional.empty(), typed(both, NINE, NUMLOCK));
        assertEquals(FOUR_TH, both.window());
    }

    @Test
    void anotherKeyMayBeTheChooser() {
        // given
        var both = typing(List.of(THREE, FOUR_TH), "", TAB);
        // when
        typed(both, FOUR, NUMLOCK, TAB);
        // then
        assertEquals(FOUR_TH, both.window());
    }

    @Test
    void aNumberNobodyTypesIsCutAtEightDigits() {
        assertPress(Tap.of(Key.CALL).with("11111111"), ONE, ONE, ONE, ONE, ONE, ONE, ONE, ONE, ONE, ONE, ENTER);
    }

    @Test
    void theKeysOfTheMainBlockAndThoseWithoutNumLockAreTheSame() {
        for (var code : List.of(82, 11, 110)) {
            assertEquals(Optional.of(ZERO), KeypadKey.of(code));
        }
        assertEquals(Optional.of(ENTER), KeypadKey.of(28));
        assertEquals(Optional.empty(), KeypadKey.of(30));
        assertEquals(Optional.empty(), KeypadKey.of(-1));
    }

    private void assertPress(Tap tap, KeypadKey... keys) {
        assertEquals(Optional.of(new Typing.Press(THREE, tap)), typed(typing, keys));
    }

    private Optional<Typing.Press> typed(Typing on, KeypadKey... keys) {
        var last = Optional.<Typing.Press>empty();
        for (var key : keys) {
            now += millis(200);
            last = on.down(key, now);
        }
        return last;
    }

    private static Typing typing(List<WindowNumber> windows, String letters, KeypadKey choose) {
        return new Typing(new KeypadSettings(
                Path.of("none"), windows, KeypadKeys.usual(), choose, letters, Duration.ofSeconds(5), true));
    }
}
