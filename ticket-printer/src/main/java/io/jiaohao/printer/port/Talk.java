// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.port;

import io.jiaohao.printer.escpos.Answer;
import io.jiaohao.printer.escpos.PrinterStatus;
import io.jiaohao.printer.line.Line;
import io.netty.channel.EventLoopGroup;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Questions and answers over one line. An answer to DLE EOT does not say to which question, so whatever is still owed is waited for
 * before the next question is put. Owned by one thread, which waits here, never longer than told.
 */
final class Talk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Talk.class);

    /** How waiting for an answer ended. */
    enum Silence {
        MUTE,
        BROKEN
    }

    /** An answer, or why there is none. */
    sealed interface Reply<A> {
        record Got<A>(A answer) implements Reply<A> {}

        record None<A>(Silence why) implements Reply<A> {}
    }

    private final Line line;
    private final Hearing hearing;
    private int owed;

    private Talk(Line line, Hearing hearing) {
        this.line = line;
        this.hearing = hearing;
    }

    /** Opens the line; empty where it leads nowhere. {@code unasked} hears, on another thread, what the printer says by itself. */
    static Optional<Talk> open(PortSettings settings, EventLoopGroup loops, Consumer<PrinterStatus> unasked)
            throws InterruptedException {
        var hearing = new Hearing(unasked);
        return Line.open(settings.way(), settings.connect(), loops, hearing).map(line -> new Talk(line, hearing));
    }

    boolean open() {
        return line.open();
    }

    /** Hands bytes over; false where they were not all taken in time. */
    boolean send(byte[] bytes, Duration patience) throws InterruptedException {
        LOG.debug("to printer: {}", HexFormat.of().formatHex(bytes));
        return line.send(bytes, patience);
    }

    /** Asks DLE EOT {@code n}. */
    Reply<Answer.AtOnce> ask(int n, Duration patience) throws InterruptedException {
        for (; owed > 0; owed--) {
            if (hearing.atOnce(patience) instanceof Reply.None<Answer.AtOnce> none) {
                return none;
            }
        }
        hearing.forgetAtOnce();
        if (!send(PrinterStatus.question(n), patience)) {
            return new Reply.None<>(open() ? Silence.MUTE : Silence.BROKEN);
        }
        var answer = hearing.atOnce(patience);
        if (answer instanceof Reply.None) {
            owed++;
        }
        return answer;
    }

    /** Waits for the answer to a question that stands in the queue of the printer. */
    Reply<Answer.InTurn> awaitTurn(Duration patience) throws InterruptedException {
        return hearing.inTurn(patience);
    }

    /** Forgets answers to earlier questions of this kind. */
    void forgetTurns() {
        hearing.forgetTurns();
    }

    /** Asks for automatic statuses, which a printer that is at work answers with the present one. */
    Reply<PrinterStatus> automatic(Duration patience) throws InterruptedException {
        hearing.forgetAutomatic();
        if (!send(PrinterStatus.changes(), patience)) {
            return new Reply.None<>(open() ? Silence.MUTE : Silence.BROKEN);
        }
        return hearing.automatic(patience);
    }

    /** What the printer said last by itself. */
    Optional<PrinterStatus> last() {
        return hearing.last();
    }

    @Override
    public void close() {
        line.close();
    }
}
