// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.desk;

import static io.jiaohao.controller.desk.Office.NEXT;
import static io.jiaohao.controller.desk.Office.ONE;
import static io.jiaohao.controller.desk.Office.TAKE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Entry;
import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.Source;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.TicketNumber;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The one writer: what it promises to those who press, and what it does when the ground shakes. */
@Timeout(20)
class DeskTest {

    @Test
    void nothingIsAnsweredOrSeenBeforeItIsOnTheMedium() {
        try (var office = Office.opened()) {
            // given
            office.journal.hold();
            // when
            var answer = office.submit("a", TAKE);
            office.journal.awaitForce();
            // then
            assertFalse(answer.isDone());
            assertSame(office.before, office.desk.hall());
            office.journal.release();
            assertInstanceOf(Outcome.Done.class, Office.answer(answer));
            assertEquals(1, office.desk.hall().waiting(Office.SHEBAO));
        }
    }

    @Test
    void allThatWaitShareOneForce() {
        try (var office = Office.opened()) {
            // given
            office.journal.hold();
            var first = office.submit("first", TAKE);
            office.journal.awaitForce();
            // when
            var others = IntStream.range(0, 100)
                    .mapToObj(n -> office.submit("other-" + n, TAKE))
                    .toList();
            office.journal.release();
            // then
            Office.answer(first);
            others.forEach(Office::answer);
            assertEquals(2, office.journal.forces());
            assertEquals(101, office.journal.entries().size());
        }
    }

    @Test
    void anAnswerBearsTheSequenceAndTheTimeOfItsEntry() {
        try (var office = Office.opened()) {
            var done = office.done("a", TAKE);
            assertEquals(office.before.sequence() + 1, done.sequence());
            assertEquals(HandClock.NINE, done.at());
            assertFalse(done.repeated());
            assertEquals(new TicketNumber("S001"), done.answer().ticket());
        }
    }

    @Test
    void aRepeatedPressGetsTheFirstAnswerAndWritesNothing() {
        try (var office = Office.opened()) {
            var first = office.done("a", TAKE);
            var again = office.done("a", TAKE);
            assertEquals(first.answer(), again.answer());
            assertTrue(again.repeated());
            assertEquals(1, office.journal.entries().size());
            assertEquals(1, office.journal.forces());
        }
    }

    @Test
    void aPressRepeatedWithinOneBatchCountsOnce() {
        try (var office = Office.opened()) {
            office.journal.hold();
            var first = office.submit("warm", TAKE);
            office.journal.awaitForce();
            var five = IntStream.range(0, 5)
                    .mapToObj(n -> office.submit("a", TAKE))
                    .toList();
            office.journal.release();
            Office.answer(first);
            assertEquals(
                    1,
                    five.stream()
                            .map(Office::answer)
                            .map(o -> ((Outcome.Done) o).answer())
                            .distinct()
                            .count());
            assertEquals(2, office.journal.entries().size());
        }
    }

    @Test
    void aRuleThatThrowsIsAnsweredAndTheDeskGoesOn() {
        // given: there is no number behind S999999
        try (var office = Office.opened(
                new Event.TicketTaken(new TicketNumber("S999999"), Office.SHEBAO, false, 1, "zh", true))) {
            assertEquals("FAULT", office.refusal("a", TAKE));
            assertInstanceOf(Outcome.Done.class, office.ask("b", new Command.OpenWindow(ONE)));
            assertEquals(1, office.journal.entries().size());
        }
    }

    @Test
    void aListenerThatThrowsHarmsNobodyElse() {
        try (var office = new Office()) {
            var heard = new ConcurrentLinkedQueue<Recorded>();
            office.desk.tell(batch -> {
                throw new IllegalStateException("a listener's mistake");
            });
            office.desk.tell(heard::addAll);
            office.desk.open();
            office.done("a", TAKE);
            office.done("b", TAKE);
            assertEquals(2, heard.size());
        }
    }

    @Test
    void anAnswerThatCannotBeGivenHarmsNobodyElse() {
        try (var office = Office.opened()) {
            office.desk.submit(new CommandId("a"), Source.SELF, TAKE, outcome -> {
                throw new IllegalStateException("nobody there");
            });
            assertEquals(
                    new TicketNumber("S002"), office.done("b", TAKE).answer().ticket());
        }
    }

    @Test
    void listenersHearBeforeAnybodyIsAnswered() {
        try (var office = new Office()) {
            var order = new ConcurrentLinkedQueue<String>();
            office.desk.tell(batch -> order.add("heard"));
            var answered = new CompletableFuture<Void>();
            office.desk.open();
            office.desk.submit(new CommandId("a"), Source.SELF, TAKE, outcome -> {
                order.add("answered");
                answered.complete(null);
            });
            answered.orTimeout(10, TimeUnit.SECONDS).join();
            assertEquals(List.of("heard", "answered"), List.copyOf(order));
        }
    }

    @Test
    void listenersHearEveryEntryInOrderWithTheHallRightAfterIt() {
        try (var office = new Office()) {
            var heard = new ConcurrentLinkedQueue<Recorded>();
            office.desk.tell(heard::addAll);
            office.desk.open();
            office.done("a", TAKE);
            office.refusal("b", NEXT);
            office.done("c", TAKE);
            assertEquals(
                    office.journal.entries(),
                    heard.stream().map(Recorded::entry).toList());
            assertEquals(
                    List.of(1, 2),
                    heard.stream().map(r -> r.after().waiting(Office.SHEBAO)).toList());
        }
    }

    @Test
    void whenTheMediumFailsNobodyIsAnsweredAndTheProcessIsToldOnce() {
        whenItBreaks(journal -> journal.failForce(new IOException("medium gone")));
    }

    @Test
    void whenTheJournalCannotBeWrittenNobodyIsAnsweredAndTheProcessIsToldOnce() {
        whenItBreaks(journal -> journal.failAppend(new IOException("medium gone")));
    }

    @Test
    void anErrorOfTheMachineIsToldToTheProcessToo() {
        whenItBreaks(journal -> journal.failForce(new OutOfMemoryError("no heap")));
    }

    private static void whenItBreaks(java.util.function.Consumer<HandJournal> breaks) {
        try (var office = Office.opened()) {
            // given
            breaks.accept(office.journal);
            // when
            var first = office.submit("a", TAKE);
            office.fatal.orTimeout(10, TimeUnit.SECONDS).join();
            var second = office.submit("b", TAKE);
            // then: the desk's thread has ended
            office.desk.close();
            assertFalse(first.isDone());
            assertFalse(second.isDone());
            assertEquals(1, office.fatals());
            assertSame(office.before, office.desk.hall());
        }
    }

    @Test
    void aRefusedPressHearsTheSameForTenMinutesThoughItCouldBeDoneByThen() {
        try (var office = Office.opened()) {
            // given
            assertEquals("WINDOW_CLOSED", office.refusal("a", NEXT));
            office.done("b", new Command.OpenWindow(ONE));
            office.done("c", TAKE);
            // when, then
            office.clock.pass(Duration.ofMinutes(10));
            assertEquals("WINDOW_CLOSED", office.refusal("a", NEXT));
            office.clock.pass(Duration.ofMillis(1));
            assertInstanceOf(Outcome.Done.class, office.ask("a", NEXT));
        }
    }

    @Test
    void aRefusedIdWithOtherContentIsRefused() {
        try (var office = Office.opened()) {
            assertEquals("WINDOW_CLOSED", office.refusal("a", NEXT));
            assertEquals("ID_REUSED", office.refusal("a", TAKE));
            assertEquals("WINDOW_CLOSED", office.refusal("a", NEXT));
        }
    }

    @Test
    void anAcceptedIdKeepsItsAnswerAfterSomebodyElseUsedIt() {
        try (var office = Office.opened()) {
            var first = office.done("a", TAKE);
            assertEquals("ID_REUSED", office.refusal("a", NEXT));
            assertEquals(first.answer(), office.done("a", TAKE).answer());
            assertEquals("ID_REUSED", office.refusal("a", NEXT));
        }
    }

    @Test
    void timeInEntriesNeverGoesBackByItself() {
        try (var office = Office.opened()) {
            var times = new ArrayList<Instant>();
            for (var n = 0; n < 5; n++) {
                times.add(office.done("take-" + n, TAKE).at());
                office.clock.pass(Duration.ofSeconds(n % 2 == 0 ? -30 : 20));
            }
            assertEquals(times.stream().sorted().toList(), times);
        }
    }

    @Test
    void aStepOfTheClockIsWrittenBeforeAnythingElse() {
        try (var office = Office.opened()) {
            // given
            office.done("a", TAKE);
            office.clock.step(Duration.ofHours(-1));
            // when
            var done = office.done("b", TAKE);
            // then
            var entries = office.journal.entries();
            assertEquals(
                    new Event.ClockCorrected(Duration.ofHours(-1)),
                    entries.get(1).events().getFirst());
            assertEquals(HandClock.NINE.minus(Duration.ofHours(1)), done.at());
            assertEquals(
                    List.of(2L, 3L, 4L), entries.stream().map(Entry::sequence).toList());
            assertEquals(Duration.ofHours(-1), office.desk.hall().corrected());
        }
    }
}
