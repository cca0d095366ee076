// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer;

import io.jiaohao.printer.jobs.JobBook;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Message.PrintDone;
import io.jiaohao.protocol.Message.PrintOutcome;
import io.jiaohao.protocol.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The jobs that were begun and what became of them, one a line, on disk before the first byte of a slip goes out: a program that is killed
 * and started again prints none of them a second time, but answers what it knows. A disk that fails is told, and slips are printed all the same. Any thread.
 */
final class JobFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JobFile.class);
    private static final String BEGUN = "BEGUN";
    private static final Reason RESTARTED = new Reason("PRINTER_RESTARTED", "打印途中程序重新启动过,请看出纸口是否已出票。");

    private final FileChannel file;

    private JobFile(FileChannel file) {
        this.file = file;
    }

    /** Tells {@code book} what the file remembers, and goes on writing it; older jobs than {@code bound} are left out. */
    static JobFile open(Path path, int bound, JobBook book) throws IOException {
        var lines = new LinkedHashMap<String, String>();
        if (Files.exists(path)) {
            for (var line : Files.readString(path).split("\n", -1)) {
                read(line, lines, book);
            }
        }
        var kept = lines.values().stream()
                .skip(Math.max(0, lines.size() - bound))
                .map(line -> line + '\n')
                .collect(Collectors.joining());
        var fresh = path.resolveSibling(path.getFileName() + ".new");
        Files.writeString(fresh, kept);
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new JobFile(FileChannel.open(path, StandardOpenOption.APPEND));
    }

    /** {@code ID BEGUN}, or {@code ID OUTCOME CODE SENTENCE}; a line that was torn by a power cut is passed over. */
    private static void read(String line, Map<String, String> lines, JobBook book) {
        var words = line.split(" ", 4);
        try {
            var id = new CommandId(words[0]);
            var begun = words[1].equals(BEGUN);
            var reason = words.length == 4 ? new Reason(words[2], words[3]) : null;
            var done = begun
                    ? new PrintDone(id, PrintOutcome.UNKNOWN, RESTARTED)
                    : new PrintDone(id, PrintOutcome.valueOf(words[1]), reason);
            book.finish(done);
            lines.remove(words[0]);
            lines.put(words[0], line);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException torn) {
            LOG.debug("not a job: {}", line);
        }
    }

    /** From here on something of this job may be on paper. */
    void begin(CommandId id) {
        write(id.text() + ' ' + BEGUN, true);
    }

    void finish(PrintDone done) {
        var reason = done.reason();
        write(
                done.id().text()
                        + ' '
                        + done.outcome()
                        + (reason == null ? "" : " " + reason.code() + ' ' + reason.text()),
                false);
    }

    private synchronized void write(String line, boolean force) {
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
        file.close();
    }
}
