// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A restart opens no door that was locked. */
class DoorBookTest {
    private static final long MORNING = 1_800_000_000_000L;

    @TempDir
    private Path folder = Path.of("");

    private DoorBook open() {
        return DoorBook.open(folder.resolve("door.txt"));
    }

    @Test
    void whatWasKeptIsThereAfterARestart() {
        // given
        try (var book = open()) {
            book.keep("out", List.of("one", "two"));
            book.keep("lock", List.of("here\t07 10.0.0.9\t5\t0\t7"));
            book.keep("out", List.of("two"));
        }
        // then
        try (var book = open()) {
            assertEquals(List.of("two"), book.of("out"));
            assertEquals(List.of("here\t07 10.0.0.9\t5\t0\t7"), book.of("lock"));
            assertEquals(List.of(), book.of("other"));
        }
    }

    @Test
    void aFileThatIsNoneOfOursIsBegunAnew() throws IOException {
        Files.write(folder.resolve("door.txt"), new byte[] {(byte) 0xff, '\n', 0});
        try (var book = open()) {
            assertEquals(List.of(), book.of("out"));
        }
    }

    @Test
    void aLockGoesOnWhereItWas() {
        // given: five wrong ones, and twenty seconds
        var before = new PinTries(() -> Duration.ofHours(7).toNanos());
        for (var n = 0; n < 5; n++) {
            before.begin("07", "10.0.0.9");
        }
        var lines = before.locks(MORNING);
        // when: another run counts its nanoseconds from elsewhere
        var after = new PinTries(() -> -5L);
        after.remember(lines, MORNING + 20_000);
        // then
        assertEquals(Duration.ofSeconds(40), after.begin("07", "10.0.0.9"));
        assertEquals(Duration.ZERO, after.begin("08", "10.0.0.9"));
    }

    @Test
    void aBadgeThatStrangersLockedIsNotLockedWhereItWorks() {
        // given
        var before = new PinTries(() -> 0);
        for (var badge : List.of("07", "08")) {
            before.begin(badge, "10.0.0.9");
            before.right(badge, "10.0.0.9");
        }
        for (var n = 0; n < 20; n++) {
            before.begin("07", "10.0.1." + n);
        }
        var lines = before.locks(MORNING);
        // when
        var after = new PinTries(() -> 0);
        after.remember(lines, MORNING + 1_000);
        // then
        assertEquals(List.of("badge\t07\t20\t0\t" + MORNING, "familiar\t07 10.0.0.9"), lines);
        assertEquals(Duration.ofSeconds(59), after.begin("07", "10.0.1.99"));
        assertEquals(Duration.ZERO, after.begin("07", "10.0.0.9"));
    }

    @Test
    void whatIsKeptIsTheSameUntilSomethingIsLocked() {
        // given: a clock that is a little ahead of the other each time
        var nanos = new AtomicLong();
        var tries = new PinTries(nanos::get);
        for (var badge : List.of("07", "08")) {
            for (var n = 0; n < 5; n++) {
                tries.begin(badge, "10.0.0.9");
            }
        }
        var lines = tries.locks(MORNING + 500);
        // when
        nanos.addAndGet(9_900_000);
        tries.begin("07", "10.0.0.9");
        // then
        assertEquals(lines, tries.locks(MORNING + 510));
    }

    @Test
    void triesThatLockedNothingAreForgottenAndSoIsWhatIsNoLine() {
        // given
        var before = new PinTries(() -> 0);
        before.begin("07", "10.0.0.9");
        // then
        assertEquals(List.of(), before.locks(MORNING));
        var after = new PinTries(() -> 0);
        after.remember(List.of("", "here", "here\tx\tmany\t0\t7", "elsewhere\tx\t5\t0\t7"), MORNING);
        assertEquals(List.of(), after.locks(MORNING));
    }
}
