// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.port;

import io.jiaohao.printer.escpos.Answer;
import io.jiaohao.printer.escpos.AnswerReader;
import io.jiaohao.printer.escpos.PrinterStatus;
import io.jiaohao.printer.line.Line;
import io.jiaohao.printer.port.Talk.Reply;
import io.jiaohao.printer.port.Talk.Silence;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been heard on one line, by kind. One thread hears and another waits. */
final class Hearing implements Line.Ear {
    private static final Logger LOG = LoggerFactory.getLogger(Hearing.class);

    /** More unread answers than this are chatter. */
    private static final int BOUND = 256;

    private sealed interface Heard {
        record Said(Answer answer) implements Heard {}

        record Broken() implements Heard {}
    }

    private final AnswerReader answers = new AnswerReader();
    private final BlockingQueue<Heard> atOnce = new LinkedBlockingQueue<>(BOUND);
    private final BlockingQueue<Heard> inTurn = new LinkedBlockingQueue<>(BOUND);
    private final BlockingQueue<Heard> automatic = new LinkedBlockingQueue<>(BOUND);
    private final Consumer<PrinterStatus> unasked;
    private volatile @Nullable PrinterStatus last;

    Hearing(Consumer<PrinterStatus> unasked) {
        this.unasked = unasked;
    }

    @Override
    public void heard(byte[] bytes) {
        LOG.debug("from printer: {}", HexFormat.of().formatHex(bytes));
        answers.feed(bytes).forEach(this::sort);
    }

    private void sort(Answer answer) {
        switch (answer) {
            case Answer.AtOnce said -> atOnce.offer(new Heard.Said(said));
            case Answer.InTurn said -> inTurn.offer(new Heard.Said(said));
            case Answer.Automatic said -> {
                last = said.status();
                automatic.offer(new Heard.Said(said));
                unasked.accept(said.status());
            }
        }
    }

    @Override
    public void broken() {
        atOnce.offer(new Heard.Broken());
        inTurn.offer(new Heard.Broken());
        automatic.offer(new Heard.Broken());
    }

    Reply<Answer.AtOnce> atOnce(Duration patience) throws InterruptedException {
        return await(atOnce, Answer.AtOnce.class, patience);
    }

    Reply<Answer.InTurn> inTurn(Duration patience) throws InterruptedException {
        return await(inTurn, Answer.InTurn.class, patience);
    }

    Reply<PrinterStatus> automatic(Duration patience) throws InterruptedException {
        return switch (await(automatic, Answer.Automatic.class, patience)) {
            case Reply.Got<Answer.Automatic>(var answer) -> new Reply.Got<>(answer.status());
            case Reply.None<Answer.Automatic>(var why) -> new Reply.None<>(why);
        };
    }

    /** The last automatic status. */
    Optional<PrinterStatus> last() {
        return Optional.ofNullable(last);
    }

    void forgetAtOnce() {
        forget(atOnce);
    }

    void forgetTurns() {
        forget(inTurn);
    }

    void forgetAutomatic() {
        forget(automatic);
    }

    private static void forget(BlockingQueue<Heard> queue) {
        queue.removeIf(Heard.Said.class::isInstance);
    }

    private static <A extends Answer> Reply<A> await(BlockingQueue<Heard> queue, Class<A> type, Duration patience)
            throws InterruptedException {
        var heard = queue.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        if (heard == null) {
            return new Reply.None<>(Silence.MUTE);
        }
        return switch (heard) {
            case Heard.Said said -> new Reply.Got<>(type.cast(said.answer()));
            case Heard.Broken broken -> {
                // whoever asks next shall hear it too
                queue.offer(broken);
                yield new Reply.None<>(Silence.BROKEN);
            }
        };
    }
}
