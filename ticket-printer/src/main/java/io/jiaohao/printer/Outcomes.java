// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer;

import io.jiaohao.printer.jobs.JobBook;
import io.jiaohao.printer.port.PrintResult;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Message.PrintDone;
import io.jiaohao.protocol.Message.PrintJob;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What became of each slip: remembered, written down, told to the hall and to whoever has the citizen before it. Any thread. */
final class Outcomes {
    private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);

    private final JobBook book;
    private final JobFile memory;
    private final Consumer<PrintDone> hall;
    private final BiConsumer<PrintJob, PrintResult> citizen;

    /**
     * Is told of jobs from here on.
     *
     * @param hall hears every outcome, again where it is asked again
     * @param citizen hears it for whoever waits before this box
     */
    Outcomes(JobBook book, JobFile memory, Consumer<PrintDone> hall, BiConsumer<PrintJob, PrintResult> citizen) {
        this.book = book;
        this.memory = memory;
        this.hall = hall;
        this.citizen = citizen;
    }

    /** Whether a job is to be printed; one that was dealt with is answered again. */
    boolean isNew(PrintJob job) {
        return switch (book.accept(job.id())) {
            case JobBook.Entry.New entry -> true;
            case JobBook.Entry.UnderWay entry -> {
                LOG.debug("job {} came again while it is printed", job.id());
                yield false;
            }
            case JobBook.Entry.Known known -> {
                LOG.info("job {} came again and is not printed again", job.id());
                hall.accept(known.done());
                yield false;
            }
        };
    }

    /** Its first byte goes out now. */
    void begins(CommandId id) {
        memory.begin(id);
    }

    /** Once for each new job. */
    void finish(PrintJob job, PrintResult result) {
        var done = new PrintDone(job.id(), result.outcome(), result.reason());
        book.finish(done);
        memory.finish(done);
        hall.accept(done);
        switch (result.outcome()) {
            case PRINTED -> LOG.info("slip {} was printed", job.ticket());
            case FAILED -> LOG.warn("slip {} was not printed: {}", job.ticket(), text(result));
            case UNKNOWN -> LOG.warn("slip {} may or may not be printed: {}", job.ticket(), text(result));
        }
        citizen.accept(job, result);
    }

    private static String text(PrintResult result) {
        var reason = result.reason();
        return reason == null ? "" : reason.text();
    }
}
