// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.printer.jobs.JobBook;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Message.PrintDone;
import io.jiaohao.protocol.Message.PrintOutcome;
import io.jiaohao.protocol.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A printer's program that is killed knows afterwards what it had begun. */
final class JobFileTest {
    private static final PrintDone FAILED =
            new PrintDone(new CommandId("j.2"), PrintOutcome.FAILED, new Reason("PAPER_OUT", "打印机没有纸了,请 换纸。"));

    @TempDir
    private Path folder = Path.of("");

    private Path path = Path.of("");

    @BeforeEach
    void place() {
        path = folder.resolve("jobs");
    }

    @Test
    void whatWasFinishedIsAnsweredAndWhatWasBegunIsUnknown() throws IOException {
        // given
        try (var file = JobFile.open(path, 10, new JobBook(10))) {
            file.begin(new CommandId("j.1"));
            file.finish(new PrintDone(new CommandId("j.1"), PrintOutcome.PRINTED, null));
            file.finish(FAILED);
            file.begin(new CommandId("j.3"));
        }
        // when
        var book = new JobBook(10);
        JobFile.open(path, 10, book).close();
        // then
        assertEquals(
                new JobBook.Entry.Known(new PrintDone(new CommandId("j.1"), PrintOutcome.PRINTED, null)),
                book.accept(new CommandId("j.1")));
        assertEquals(new JobBook.Entry.Known(FAILED), book.accept(FAILED.id()));
        var begun = assertInstanceOf(JobBook.Entry.Known.class, book.accept(new CommandId("j.3")));
        assertEquals(PrintOutcome.UNKNOWN, begun.done().outcome());
        assertInstanceOf(JobBook.Entry.New.class, book.accept(new CommandId("j.4")));
    }

    @Test
    void aTornLineIsPassedOver() throws IOException {
        Files.writeString(path, "j.1 BEGUN\nj.1 PRINTED\nj.2 PRI");
        var book = new JobBook(10);
        JobFile.open(path, 10, book).close();
        assertInstanceOf(JobBook.Entry.Known.class, book.accept(new CommandId("j.1")));
        assertEquals("j.1 PRINTED\n", Files.readString(path), "and is gone");
    }

    @Test
    void onlyTheLastJobsAreKept() throws IOException {
        try (var file = JobFile.open(path, 3, new JobBook(3))) {
            for (var n = 0; n < 9; n++) {
                file.begin(new CommandId("j." + n));
            }
        }
        JobFile.open(path, 3, new JobBook(3)).close();
        assertEquals("j.6 BEGUN\nj.7 BEGUN\nj.8 BEGUN\n", Files.readString(path));
        assertTrue(Files.notExists(folder.resolve("jobs.new")));
    }
}
