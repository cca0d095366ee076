// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.Answer;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Eight windows press as fast as they can, and every press may arrive twice. */
@Timeout(60)
class ContendedDeskTest {
    private static final int WINDOWS = 8;
    private static final int PRESSES = 5_000;

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, String> unlike = new ConcurrentHashMap<>();

    @Test
    void fortyThousandContestedPressesCallNobodyTwice() {
        try (var office = Office.opened()) {
            // given: five seconds of hall time between two orders, so that few presses are doubles of time
            office.clock.beats(Duration.ofSeconds(5));
            for (var n = 1; n <= WINDOWS; n++) {
                office.done("open-" + n, new Command.OpenWindow(new WindowNumber(n)));
            }
            // when
            var windows = IntStream.rangeClosed(1, WINDOWS)
                    .mapToObj(n -> CompletableFuture.runAsync(
                            () -> press(office, n), task -> Thread.ofPlatform().start(task)))
                    .toList();
            windows.forEach(CompletableFuture::join);
            // then
            assertEquals(Map.of(), unlike);
            assertCalledOnce(office);
            var replayed = office.before;
            for (var entry : office.journal.entries()) {
                replayed = Hall.evolve(replayed, entry);
            }
            assertEquals(replayed, office.desk.hall());
        }
    }

    private void press(Office office, int window) {
        for (var n = 0; n < PRESSES; n++) {
            var id = window + "-" + n;
            var command = n % 2 == 0 ? Office.TAKE : new Command.CallNext(new WindowNumber(window), null);
            var first = office.submit(id, command);
            // one in ten arrives twice at once, and the same press once more long after
            if (n % 10 < 2) {
                note(id, Office.answer(office.submit(id, command)));
            }
            note(id, Office.answer(first));
            if (n % 10 == 5 && n > 100) {
                var old = window + "-" + (n - 101);
                note(old, Office.answer(office.submit(old, Office.TAKE)));
            }
        }
    }

    private void note(String id, Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            var known = answers.putIfAbsent(id, done.answer());
            if (known != null && !known.equals(done.answer())) {
                unlike.put(id, known + " then " + done.answer());
            }
        }
    }

    private static void assertCalledOnce(Office office) {
        var taken = new HashSet<TicketNumber>();
        var called = new HashSet<TicketNumber>();
        for (var entry : office.journal.entries()) {
            for (var event : entry.events()) {
                if (event instanceof Event.TicketTaken take) {
                    assertTrue(taken.add(take.ticket()), () -> take.ticket() + " was given twice");
                }
                if (event instanceof Event.TicketCalled call) {
                    assertTrue(called.add(call.ticket()), () -> call.ticket() + " was called twice");
                }
            }
        }
        assertEquals(WINDOWS * PRESSES / 2, taken.size());
        assertTrue(called.size() > WINDOWS * PRESSES / 4, () -> "only " + called.size() + " were called");
    }
}
