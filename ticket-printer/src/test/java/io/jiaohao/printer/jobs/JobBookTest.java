// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Message.PrintDone;
import io.jiaohao.protocol.Message.PrintOutcome;
import java.util.HashMap;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class JobBookTest {
    private final JobBook book = new JobBook(2);

    @Test
    void anOrderIsNewOnceThenUnderWayThenKnown() {
        assertEquals(new JobBook.Entry.New(), book.accept(id(1)));
        assertEquals(new JobBook.Entry.UnderWay(), book.accept(id(1)));
        book.finish(done(1));
        assertEquals(new JobBook.Entry.Known(done(1)), book.accept(id(1)));
    }

    @Test
    void onlyTheOldestFinishedOnesAreForgotten() {
        // given
        book.accept(id(9));
        // when
        for (var n = 1; n <= 3; n++) {
            book.accept(id(n));
            book.finish(done(n));
        }
        // then
        assertEquals(new JobBook.Entry.UnderWay(), book.accept(id(9)));
        assertEquals(new JobBook.Entry.New(), book.accept(id(1)));
        assertEquals(new JobBook.Entry.Known(done(2)), book.accept(id(2)));
    }

    @Test
    void aThousandOrdersInAnyOrderAreNewOnceEach() {
        // given
        var large = new JobBook(1_000);
        var random = new Random(20261123);
        var fresh = new HashMap<CommandId, Integer>();
        // when
        for (var n = 0; n < 10_000; n++) {
            var id = random.nextInt(1_000);
            if (large.accept(id(id)) instanceof JobBook.Entry.New) {
                fresh.merge(id(id), 1, Integer::sum);
            }
            if (random.nextBoolean()) {
                large.finish(done(id));
            }
        }
        // then
        fresh.forEach((id, times) -> assertEquals(1, times, id.text()));
    }

    @Test
    void aBookWithoutPagesIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new JobBook(0));
    }

    private static CommandId id(int n) {
        return new CommandId("2026-11-23.A" + n + ".1");
    }

    private static PrintDone done(int n) {
        return new PrintDone(id(n), PrintOutcome.PRINTED, null);
    }
}
