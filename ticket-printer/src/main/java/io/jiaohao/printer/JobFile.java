// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer;

import io.jiaohao.printer.jobs.JobBook;
import io.jiaohao.printer.jobs.PaperTrust;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Message.PrintDone;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The jobs that were begun and what became of them, one a line, on disk before the first byte of a slip goes out: a program that is killed
 * and started again prints none of them a second time, but answers what it knows. It knows too whether somebody still has to look at its
 * paper. A disk that fails is told, and slips are printed all the same. Any thread.
 */
final class JobFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JobFile.class);

    private final @Nullable FileChannel file;
    private final JobLines before;

    private JobFile(@Nullable FileChannel file, JobLines before) {
        this.file = file;
        this.before = before;
    }

    /** Remembers nothing beyond the program's end. */
    static JobFile none() {
        return new JobFile(null, new JobLines());
    }

    /** Tells {@code book} what the file remembers, and goes on writing it; older jobs than {@code bound} are left out. */
    static JobFile open(Path path, int bound, JobBook book) throws IOException {
        var lines = new JobLines();
        if (Files.exists(path)) {
            for (var line : Files.readString(path).split("\n", -1)) {
                lines.read(line);
            }
        }
        lines.tell(book);
        var fresh = path.resolveSibling(path.getFileName() + ".new");
        Files.writeString(fresh, lines.last(bound));
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new JobFile(FileChannel.open(path, StandardOpenOption.APPEND), lines);
    }

    /** Whether something of the last job before the start may hang out of the printer. */
    boolean halfOut() {
        return before.halfOut();
    }

    /** What was known of the paper before the start. */
    PaperTrust paper() {
        return before.paper();
    }

    /** From here on something of this job may be on paper. */
    void begin(CommandId id) {
        write(JobLines.begun(id), true);
    }

    void finish(PrintDone done) {
        write(JobLines.of(done), false);
    }

    void paper(PaperTrust trust) {
        write(JobLines.of(trust), true);
    }

    private synchronized void write(String line, boolean force) {
        if (file == null) {
            return;
        }
        try {
            var bytes = ByteBuffer.wrap((line + '\n').getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            if (force) {
                file.force(false);
            }
        } catch (IOException e) {
            LOG.warn("which slips were begun cannot be remembered, a restart may print one twice: {}", e.toString());
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
