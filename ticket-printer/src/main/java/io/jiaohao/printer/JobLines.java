// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer;

import io.jiaohao.printer.jobs.JobBook;
import io.jiaohao.printer.jobs.PaperTrust;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Message.PrintDone;
import io.jiaohao.protocol.Message.PrintOutcome;
import io.jiaohao.protocol.Reason;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the lines of a {@link JobFile} say: {@code ID BEGUN}, {@code ID OUTCOME CODE SENTENCE}, {@code #PAPER TRUST}; the last line of an id
 * counts. Owned by one thread.
 */
final class JobLines {
    private static final String BEGUN = "BEGUN";

    /** No id looks so. */
    private static final String PAPER = "#PAPER";

    private static final Reason RESTARTED = new Reason("PRINTER_RESTARTED", "打印途中程序重新启动过,请看出纸口是否已出票。");

    private final Map<String, String> lines = new LinkedHashMap<>();
    private final Map<String, PrintDone> done = new LinkedHashMap<>();
    private boolean halfOut;
    private PaperTrust paper = PaperTrust.TRUSTED;

    static String begun(CommandId id) {
        return id.text() + ' ' + BEGUN;
    }

    static String of(PrintDone done) {
        var reason = done.reason();
        return done.id().text()
                + ' '
                + done.outcome()
                + (reason == null ? "" : " " + reason.code() + ' ' + reason.text());
    }

    static String of(PaperTrust trust) {
        return PAPER + ' ' + trust;
    }

    /** A line that was torn by a power cut is passed over. */
    void read(String line) {
        var words = line.split(" ", 4);
        try {
            if (words[0].equals(PAPER)) {
                paper = PaperTrust.valueOf(words[1]);
            } else {
                job(line, words);
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException torn) {
            // the line before it stands
        }
    }

    private void job(String line, String[] words) {
        var id = new CommandId(words[0]);
        var reason = words.length == 4 ? new Reason(words[2], words[3]) : null;
        var outcome = words[1].equals(BEGUN)
                ? new PrintDone(id, PrintOutcome.UNKNOWN, RESTARTED)
                : new PrintDone(id, PrintOutcome.valueOf(words[1]), reason);
        lines.remove(words[0]);
        lines.put(words[0], line);
        done.remove(words[0]);
        done.put(words[0], outcome);
        // of what FAILED not a byte was sent
        halfOut = outcome.outcome() == PrintOutcome.UNKNOWN || (halfOut && outcome.outcome() == PrintOutcome.FAILED);
    }

    /** A job that was begun and not finished may have come out. */
    void tell(JobBook book) {
        done.values().forEach(book::finish);
    }

    /** Whether something of the last slip may hang out of the printer. */
    boolean halfOut() {
        return halfOut;
    }

    PaperTrust paper() {
        return paper;
    }

    /** The lines of the last {@code bound} jobs, and of the paper where it is not trusted. */
    String last(int bound) {
        var jobs = lines.values().stream()
                .skip(Math.max(0, lines.size() - bound))
                .map(line -> line + '\n')
                .collect(Collectors.joining());
        return paper == PaperTrust.TRUSTED ? jobs : jobs + of(paper) + '\n';
    }
}
