// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.keypad;

import static io.jiaohao.display.pad.Views.millis;
import static io.jiaohao.display.pad.keypad.KeypadKey.BACKSPACE;
import static io.jiaohao.display.pad.keypad.KeypadKey.DOT;
import static io.jiaohao.display.pad.keypad.KeypadKey.ENTER;
import static io.jiaohao.display.pad.keypad.KeypadKey.EQUALS;
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

    private final Typing typing = typing(List.of(THREE), "", TAB);
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
        var lettered = typing(List.of(THREE), "ABC", TAB);
        // then
        assertEquals(
                new Typing.Press(THREE, Tap.of(Key.CALL).with("B001")), typed(lettered, TWO, ZERO, ZERO, ONE, ENTER));
        assertEquals(
                new Typing.Press(THREE, Tap.of(Key.CALL).with("7001")), typed(lettered, SEVEN, ZERO, ZERO, ONE, ENTER));
        assertEquals(new Typing.Press(THREE, Tap.of(Key.TRANSFER).with("2")), typed(lettered, TWO, STAR));
    }

    @Test
    void aMistakeIsTakenBack() {
        assertPress(Tap.of(Key.CALL).with("1012"), ONE, ZERO, ONE, ONE, BACKSPACE, TWO, ENTER);
    }

    @Test
    void aKeyThatComesTooLateForItsNumberIsRefusedAndTheNextOneCounts() {
        // given
        typed(typing, ONE, ZERO);
        // when
        now += millis(5_000);
        // then
        assertEquals(new Typing.Refused(), typed(typing, ENTER));
        assertPress(Tap.of(Key.NEXT), ENTER);
    }

    @Test
    void aNumberThatWasLeftInItsMiddleIsNoOtherNumber() {
        for (var rest : List.of(ZERO, TWO)) {
            // given
            typed(typing, ONE);
            now += millis(5_000);
            // then
            assertEquals(new Typing.Refused(), typed(typing, rest, ONE, TWO, ENTER));
        }
        assertPress(Tap.of(Key.ARRIVED), ZERO);
    }

    @Test
    void anUndoAsksForAKeypadOnWhichNothingWasTyped() {
        // when
        typed(typing, ONE, TWO, BACKSPACE, BACKSPACE);
        // then
        assertEquals(new Typing.Refused(), typed(typing, BACKSPACE));
        now += millis(5_000);
        assertPress(Tap.of(Key.UNDO), BACKSPACE);
        typed(typing, ONE);
        now += millis(5_000);
        assertEquals(new Typing.Refused(), typed(typing, BACKSPACE));
        assertPress(Tap.of(Key.CALL).with("1012"), ONE, ZERO, ONE, TWO, ENTER);
        assertPress(Tap.of(Key.UNDO), BACKSPACE);
    }

    @Test
    void numLockThatASharedKeypadSendsByItselfChoosesNoWindow() {
        // given
        var both = typing(List.of(THREE, FOUR_TH), "", NUMLOCK);
        // when
        typed(both, NUMLOCK, FOUR, NUMLOCK, ENTER);
        // then
        assertEquals(THREE, both.window());
    }

    @Test
    void afterAWindowThatIsNoneOfOursEveryKeyIsRefusedUntilOneIsChosen() {
        // given
        var both = typing(List.of(THREE, FOUR_TH), "", TAB);
        // when
        assertEquals(new Typing.Refused(), typed(both, NINE, TAB));
        // then
        assertEquals(new Typing.Refused(), typed(both, ENTER));
        assertEquals(new Typing.Refused(), typed(both, ONE, ZERO, ENTER));
        assertEquals(new Typing.Nothing(), typed(both, FOUR, TAB));
        assertEquals(new Typing.Press(FOUR_TH, Tap.of(Key.NEXT)), typed(both, ENTER));
    }

    @Test
    void aChoiceThatComesTooLateChoosesNobody() {
        // given
        var both = typing(List.of(THREE, FOUR_TH), "", TAB);
        typed(both, FOUR);
        // when
        now += millis(5_000);
        // then
        assertEquals(new Typing.Refused(), typed(both, TAB));
        assertEquals(new Typing.Refused(), typed(both, ENTER));
    }

    @Test
    void aKeyWithoutAMeaningForgetsWhatWasTyped() {
        assertEquals(new Typing.Nothing(), typed(typing, ONE, ESCAPE));
        assertPress(Tap.of(Key.NEXT), ENTER);
        assertEquals(new Typing.Nothing(), typed(typing, ONE, PLUS));
    }

    @Test
    void numLockThatAKeypadSendsByItselfChangesNothing() {
        assertPress(Tap.of(Key.CALL).with("1012"), NUMLOCK, ONE, NUMLOCK, ZERO, ONE, NUMLOCK, TWO, NUMLOCK, ENTER);
    }

    @Test
    void atAKeypadOfTwoWindowsANumberAndTheChooserChoose() {
        // given
        var both = typing(List.of(THREE, FOUR_TH), "", TAB);
        assertEquals(new Typing.Press(THREE, Tap.of(Key.NEXT)), typed(both, ENTER));
        // when
        assertEquals(new Typing.Nothing(), typed(both, FOUR, TAB));
        // then
        assertEquals(FOUR_TH, both.window());
        assertEquals(new Typing.Press(FOUR_TH, Tap.of(Key.NEXT)), typed(both, ENTER));
    }

    @Test
    void anotherKeyMayBeTheChooser() {
        // given
        var both = typing(List.of(THREE, FOUR_TH), "", EQUALS);
        // when
        typed(both, FOUR, NUMLOCK, EQUALS);
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
        assertEquals(new Typing.Press(THREE, tap), typed(typing, keys));
    }

    private Typing.Outcome typed(Typing on, KeypadKey... keys) {
        Typing.Outcome last = new Typing.Nothing();
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
