// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.port;

import io.jiaohao.printer.escpos.Answer;
import io.jiaohao.printer.escpos.PrinterStatus;
import io.jiaohao.printer.port.Line.Reply;
import io.jiaohao.printer.port.Line.Silence;
import io.netty.channel.EventLoopGroup;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A printer over TCP. A slip is sent only to a printer that is well, and counts as printed only when the printer, asked again afterwards,
 * has worked it off and is still well; a cheap one that answers nothing prints too, but nobody can promise that it did. Every step has
 * its time-out. Owned by one thread, which waits here.
 */
public final class PrinterPort implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PrinterPort.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(700);

    /** What a look at the printer's status gave. */
    private sealed interface Look {
        record Says(PrinterStatus status) implements Look {}

        record Nothing(Silence why) implements Look {}
    }

    private final PortSettings settings;
    private final EventLoopGroup loops;
    private final LongSupplier nanos;
    private @Nullable Line line;
    private PortState state = PortState.absent(Troubles.ABSENT.text());
    private Duration pause = FIRST_PAUSE;
    private long notBefore;

    /** Connects when first needed; {@code nanos} is a clock that never goes back. */
    public PrinterPort(PortSettings settings, EventLoopGroup loops, LongSupplier nanos) {
        this.settings = settings;
        this.loops = loops;
        this.nanos = nanos;
        this.notBefore = nanos.getAsLong();
    }

    /** How the printer was when it was last heard of. */
    public PortState state() {
        return state;
    }

    /** Asks the printer how it is; one that could not be reached is left alone for a while, longer each time. */
    public PortState look() throws InterruptedException {
        if (lineOpen() || nanos.getAsLong() - notBefore >= 0) {
            var open = connected();
            if (open != null) {
                note(look(open));
            }
        }
        return state;
    }

    /** Prints a slip. Somebody is waiting for it, so an absent printer is tried at once. */
    public PrintResult print(byte[] slip) throws InterruptedException {
        var fresh = !lineOpen();
        var open = connected();
        if (open == null) {
            return PrintResult.failed(Troubles.ABSENT);
        }
        var before = look(open);
        if (!fresh && before instanceof Look.Nothing(var why) && why == Silence.BROKEN) {
            // printers hang up on idle connections, and one may find out only now
            note(before);
            return print(slip);
        }
        return note(before, print(open, before, slip));
    }

    private PrintResult print(Line open, Look before, byte[] slip) throws InterruptedException {
        return switch (before) {
            case Look.Says(var status) when status.ready() -> sendAndAsk(open, slip);
            case Look.Says(var status) ->
                PrintResult.failed(Troubles.worst(status).orElse(Troubles.LOST_BEFORE));
            case Look.Nothing(var why) ->
                switch (why) {
                    case BROKEN -> PrintResult.failed(Troubles.LOST_BEFORE);
                    case MUTE -> sendBlindly(open, slip);
                };
        };
    }

    private PrintResult sendBlindly(Line open, byte[] slip) throws InterruptedException {
        return PrintResult.unknown(open.send(slip, settings.print()) ? Troubles.MUTE : Troubles.LOST_DURING);
    }

    private PrintResult sendAndAsk(Line open, byte[] slip) throws InterruptedException {
        open.forgetTurns();
        if (!open.open()) {
            return PrintResult.failed(Troubles.LOST_BEFORE);
        }
        if (!open.send(withQuestion(slip), settings.print())) {
            return PrintResult.unknown(open.open() ? Troubles.SLOW : Troubles.LOST_DURING);
        }
        return settings.confirm() == PortSettings.Confirm.STATUS ? afterwards(open) : inTurn(open);
    }

    private byte[] withQuestion(byte[] slip) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(slip);
        if (settings.confirm() == PortSettings.Confirm.IN_TURN) {
            bytes.writeBytes(PrinterStatus.questionInTurn());
        }
        return bytes.toByteArray();
    }

    /** Waits for the slip's turn, looking now and then whether the printer has stopped half-way. */
    private PrintResult inTurn(Line open) throws InterruptedException {
        var began = nanos.getAsLong();
        while (nanos.getAsLong() - began < settings.print().toNanos()) {
            if (open.awaitTurn(LOOK_AGAIN) instanceof Reply.None<Answer.InTurn>(var why)) {
                if (why == Silence.BROKEN) {
                    return PrintResult.unknown(Troubles.LOST_DURING);
                }
                var now = afterwards(open);
                if (!now.equals(PrintResult.PRINTED)) {
                    return now;
                }
            } else {
                return afterwards(open);
            }
        }
        return PrintResult.unknown(Troubles.SLOW);
    }

    private PrintResult afterwards(Line open) throws InterruptedException {
        var look = look(open);
        note(look);
        return switch (look) {
            case Look.Says(var status) when status.ready() -> PrintResult.PRINTED;
            case Look.Says(var status) ->
                PrintResult.unknown(Troubles.worst(status).orElse(Troubles.LOST_DURING));
            case Look.Nothing(var why) ->
                PrintResult.unknown(
                        switch (why) {
                            case BROKEN -> Troubles.LOST_DURING;
                            case MUTE -> Troubles.MUTE;
                        });
        };
    }

    private Look look(Line open) throws InterruptedException {
        var status = PrinterStatus.WELL;
        for (var n : PrinterStatus.QUESTIONS) {
            switch (open.ask(PrinterStatus.question(n), settings.answer())) {
                case Reply.Got<Answer.AtOnce>(var answer) ->
                    status = status.and(PrinterStatus.answered(n, answer.bits()));
                case Reply.None<Answer.AtOnce>(var why) -> {
                    return new Look.Nothing(why);
                }
            }
        }
        return new Look.Says(status);
    }

    /** After a slip: what was seen before it counts where nothing was seen since. */
    private PrintResult note(Look before, PrintResult result) {
        if (result.outcome() == io.jiaohao.protocol.Message.PrintOutcome.FAILED || before instanceof Look.Nothing) {
            note(before);
        } else if (!result.equals(PrintResult.PRINTED)) {
            // a late answer must never be taken for the answer to a later question
            hangUp();
        }
        return result;
    }

    private void note(Look look) {
        switch (look) {
            case Look.Says(var status) -> {
                state(PortState.of(status));
                pause = FIRST_PAUSE;
            }
            case Look.Nothing(var why) -> {
                hangUp();
                state(PortState.absent(
                        switch (why) {
                            case BROKEN -> Troubles.ABSENT.text();
                            case MUTE -> "打印机不应答状态询问,请检查打印机;不支持状态的打印机,请自己留意纸量。";
                        }));
                later();
            }
        }
    }

    private void state(PortState now) {
        if (!now.equals(state)) {
            state = now;
            switch (now.state()) {
                case READY -> LOG.info("printer is ready{}", now.reason() == null ? "" : ": " + now.reason());
                case ABSENT, FAULTY -> LOG.warn("printer at {}:{}: {}", settings.host(), settings.port(), now.reason());
            }
        }
    }

    private @Nullable Line connected() throws InterruptedException {
        var known = line;
        if (known != null && known.open()) {
            return known;
        }
        hangUp();
        line = Line.open(settings, loops).orElse(null);
        if (line == null) {
            state(PortState.absent(Troubles.ABSENT.text()));
            later();
        } else {
            line.send(PrinterStatus.silence(), settings.answer());
        }
        return line;
    }

    private boolean lineOpen() {
        return line != null && line.open();
    }

    private void later() {
        notBefore = nanos.getAsLong() + pause.toNanos();
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
    }

    private void hangUp() {
        if (line != null) {
            line.close();
            line = null;
        }
    }

    @Override
    public void close() {
        hangUp();
    }
}
