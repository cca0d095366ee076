// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.desk;

import static io.jiaohao.controller.desk.Office.TAKE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.Source;
import io.jiaohao.protocol.CommandId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** More than the desk can do: whoever sends too much waits, and nobody else. */
class BusyDeskTest {
    @Test
    void aFullQueueAnswersBusyAtOnce() {
        try (var office = Office.opened()) {
            // given: the desk waits for the medium, and as many as may wait for the desk
            office.journal.hold();
            var first = office.submit("first", TAKE);
            office.journal.awaitForce();
            var waiting = IntStream.range(0, 1024)
                    .mapToObj(n -> office.submit("w" + n, TAKE))
                    .toList();
            // when
            var more = office.submit("more", TAKE);
            // then
            assertTrue(more.isDone());
            assertEquals(Outcome.BUSY, more.join());
            assertFalse(first.isDone());
            office.journal.release();
            waiting.forEach(answer -> assertInstanceOf(Outcome.Done.class, Office.answer(answer)));
            assertInstanceOf(Outcome.Done.class, office.ask("more", TAKE));
        }
    }

    @Test
    void whereThereIsNoRoomNothingIsDecidedNorWrittenNotEvenTheClock() {
        try (var office = Office.opened()) {
            // given
            office.journal.room(false);
            office.clock.step(Duration.ofMinutes(5));
            // when
            var refusal = office.refusal("a", TAKE);
            // then
            assertEquals("STORAGE_FULL", refusal);
            assertEquals(List.of(), office.journal.entries());
            office.journal.room(true);
            assertInstanceOf(Outcome.Done.class, office.ask("a", TAKE));
        }
    }

    @Test
    void closingFinishesWhatWaitsAndTurnsAwayWhoComesLater() {
        var office = Office.opened();
        // given
        office.journal.hold();
        var first = office.submit("first", TAKE);
        office.journal.awaitForce();
        var waiting = IntStream.range(0, 300)
                .mapToObj(n -> office.submit("w" + n, TAKE))
                .toList();
        // when
        office.close();
        // then
        assertInstanceOf(Outcome.Done.class, first.join());
        waiting.forEach(answer -> assertInstanceOf(Outcome.Done.class, answer.join()));
        assertEquals(Outcome.CLOSING, office.submit("late", TAKE).join());
    }

    @Test
    void aDeskThatNeverOpenedCloses() {
        var office = new Office();
        office.close();
        assertEquals(Outcome.CLOSING, office.submit("late", TAKE).join());
    }

    @Test
    void aFloodFromOneKioskFindsTheDeskBusyAndAWindowDoesNot() {
        try (var office = Office.opened()) {
            // given: the desk waits for the medium, and a kiosk has gone mad
            office.journal.hold();
            var first = office.submit("first", TAKE);
            office.journal.awaitForce();
            var kiosk = new Source(Source.Door.MQTT, "kiosk");
            var flood = IntStream.range(0, 500)
                    .mapToObj(n -> office.desk.submit(new CommandId("k" + n), kiosk, TAKE))
                    .toList();
            // when
            var window = office.desk.submit(new CommandId("w"), new Source(Source.Door.MQTT, "window-1"), TAKE);
            // then
            assertEquals(436, flood.stream().filter(CompletableFuture::isDone).count(), "all but its share of 64");
            office.journal.release();
            assertInstanceOf(Outcome.Done.class, Office.answer(first));
            assertInstanceOf(Outcome.Done.class, Office.answer(window));
            // and the kiosk goes on, once it is through
            assertInstanceOf(
                    Outcome.Done.class, Office.answer(office.desk.submit(new CommandId("after"), kiosk, TAKE)));
        }
    }
}
