// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer;

import static io.jiaohao.printer.Box.LAMP_SB;
import static io.jiaohao.printer.Box.LAMP_YB;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.printer.port.Fault;
import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.ServiceCode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Buttons and lamps of a whole box. */
@Timeout(120)
final class KioskNodeIT {
    private final Box box = new Box("");

    @Test
    void aPressBecomesATakeAndTheLampBlinksUntilTheReply() throws IOException {
        // when
        assertEquals("OK", box.door("KEY SB"));
        // then
        await().until(() -> box.takes.size() == 1);
        assertEquals(new ServiceCode("SB"), box.takes.getFirst().service());
        await().until(() -> !box.lit(LAMP_SB));
        await().until(() -> box.lit(LAMP_SB));
        box.give(box.takes.getFirst());
        box.steady(LAMP_SB, true);
        assertEquals(1, Set.copyOf(box.takes).size());
    }

    @Test
    void tremblingHoldingAndASecondPressWithinThreeSecondsGiveOne() throws IOException {
        // when: it is held
        box.door("DOWN SB");
        box.steady(LAMP_SB, true);
        assertEquals(List.of(), box.takes);
        // and let go with a trembling hand
        box.door("UP SB");
        for (var n = 0; n < 4; n++) {
            box.door("KEY SB");
        }
        await().until(() -> !box.takes.isEmpty());
        box.give(box.takes.getFirst());
        box.door("KEY SB");
        // then
        box.steady(LAMP_SB, true);
        assertEquals(1, Set.copyOf(box.takes).size());
    }

    @Test
    void twoButtonsAskEachForTheirOwn() throws IOException {
        box.door("KEY SB");
        box.door("KEY YB");
        await().until(() -> Set.of("SB", "YB")
                .equals(Set.copyOf(
                        box.takes.stream().map(take -> take.service().text()).toList())));
        box.takes.forEach(box::give);
        box.steady(LAMP_SB, true);
        box.steady(LAMP_YB, true);
    }

    @Test
    void aPressThatNobodyAnswersIsRepeatedUnderItsIdAndThenDropped() throws IOException {
        // when
        box.door("KEY SB");
        // then: the lamp blinks, slowly and then quickly, and comes to rest
        await().until(() -> box.takes.size() == 5);
        box.steady(LAMP_SB, true);
        assertEquals(5, box.takes.size());
        // and whoever presses again asks for the same number
        box.door("KEY SB");
        await().until(() -> box.takes.size() == 6);
        assertEquals(1, Set.copyOf(box.takes).size());
    }

    @Test
    void aClosedServiceIsDarkAndARefusalIsQuickBlinking() throws IOException {
        // given
        box.menu("YB");
        await().until(() -> !box.lit(LAMP_SB));
        // when
        box.door("KEY SB");
        box.door("KEY YB");
        // then: quick blinking, then as before
        await().until(() -> box.lit(LAMP_SB));
        await().until(() -> !box.takes.isEmpty());
        assertEquals(new ServiceCode("YB"), box.takes.getFirst().service());
        box.refuse(box.takes.getFirst());
        await().until(() -> !box.lit(LAMP_YB));
        box.steady(LAMP_SB, false);
        box.steady(LAMP_YB, true);
        assertEquals(1, Set.copyOf(box.takes).size());
    }

    @Test
    void aControllerThatGoesAndAPrinterWithoutPaperPutTheLampsOut() {
        box.online(false);
        box.steady(LAMP_SB, false);
        box.online(true);
        await().until(() -> box.lit(LAMP_SB));
        box.printer.suffer(Fault.PAPER_OUT);
        await().until(() -> !box.lit(LAMP_SB));
        box.steady(LAMP_SB, false);
        box.printer.suffer(Fault.NONE);
        await().until(() -> box.printer.count() == 1);
        box.readable();
        await().until(() -> box.lit(LAMP_SB));
    }

    @Test
    void afterTheCoverWasOpenTheButtonsRestUntilSomebodyFoundASlipReadable() throws IOException {
        // given
        box.openAndCloseTheCover();
        await().until(() -> box.printer.count() == 1);
        // then
        await().until(() -> String.valueOf(box.device("printer").reason()).contains("按钮暂停取号"));
        assertEquals(DeviceState.FAULTY, box.device("printer").state());
        box.steady(LAMP_SB, false);
        box.door("KEY SB");
        box.steady(LAMP_YB, false);
        assertEquals(List.of(), box.takes);
        // and
        box.readable();
        await().until(() -> box.device("printer").state() == DeviceState.READY);
        await().until(() -> box.lit(LAMP_SB));
        box.steady(LAMP_SB, true);
    }

    @Test
    void aSlipThatNobodyCanBeSureToReadIsSaidAtItsButton() throws IOException {
        // given: the cover is opened between the press and the slip
        box.door("KEY SB");
        await().until(() -> box.takes.size() == 1);
        box.give(box.takes.getFirst());
        box.openAndCloseTheCover();
        await().until(() -> box.printer.count() == 1);
        box.steady(LAMP_SB, false);
        // when
        box.order();
        // then: quick blinking, then dark
        await().until(() -> box.lit(LAMP_SB));
        box.steady(LAMP_SB, false);
        assertEquals(2, box.printer.count());
    }

    @Test
    void aPrinterThatAnswersNothingPrintsTooAndTheButtonsGoOn() throws IOException {
        // given
        box.printer.suffer(Fault.MUTE);
        await().until(() -> box.device("printer").state() == DeviceState.ABSENT);
        // then: also while it is looked at again and again
        await().during(Duration.ofSeconds(3)).until(() -> box.lit(LAMP_SB));
        box.door("KEY SB");
        await().until(() -> box.takes.size() == 1);
    }

    @Test
    void aPrinterThatIsGoneGivesNoNumbers() throws IOException {
        box.printer.close();
        await().until(() -> box.device("printer").state() == DeviceState.ABSENT);
        await().until(() -> !box.lit(LAMP_SB));
        box.door("KEY SB");
        // quick blinking for three seconds, then dark
        box.steady(LAMP_SB, false);
        assertEquals(List.of(), box.takes);
    }

    @Test
    void whatIsWrongWithAButtonStandsInTheNodesMessage() throws IOException {
        assertTrue(String.valueOf(box.device("button-YB").reason()).contains("模拟"));
        box.emptyMenu();
        await().until(() -> box.device("button-YB").state() == DeviceState.FAULTY);
        assertTrue(String.valueOf(box.device("button-YB").reason()).contains("没有这项业务"));
        assertEquals(DeviceState.READY, box.device("printer").state());
        assertTrue(box.door("KEY XX").startsWith("ERROR"));
        assertTrue(box.door("hello").startsWith("ERROR"));
        assertTrue(box.door("SIT SB").startsWith("ERROR"));
    }

    @AfterEach
    void close() {
        box.close();
    }
}
