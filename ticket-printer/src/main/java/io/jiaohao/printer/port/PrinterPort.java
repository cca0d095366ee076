// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.port;

import io.jiaohao.printer.escpos.Answer;
import io.jiaohao.printer.escpos.PrinterStatus;
import io.jiaohao.printer.port.PortSettings.Confirm;
import io.jiaohao.printer.port.Talk.Reply;
import io.jiaohao.printer.port.Talk.Silence;
import io.jiaohao.protocol.Message.PrintOutcome;
import io.netty.channel.EventLoopGroup;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A printer, by whatever way. A slip is sent only to a printer that is well, and counts as printed only when the printer, asked again
 * afterwards, has worked it off and is still well; a cheap one that answers nothing prints too, but nobody can promise that it did. Every
 * step has its time-out. Owned by one thread, which waits here.
 */
public final class PrinterPort implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PrinterPort.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);

    /** The longest slip, about 20 cm at 70 mm a second, and the knife. */
    private static final Duration OUT = Duration.ofSeconds(3);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(700);

    private final PortSettings settings;
    private final EventLoopGroup loops;
    private final LongSupplier nanos;
    private final Consumer<PrinterStatus> seen;
    private @Nullable Talk talk;
    private PortState state;
    private Duration pause = FIRST_PAUSE;
    private long notBefore;
    private boolean halfOut;

    /** The line is given up when the next is needed and not at once: a serial port that is closed forgets what it has not sent. */
    private boolean stale;

    /**
     * Connects when first needed.
     *
     * @param nanos a clock that never goes back
     * @param halfOut whether something of an earlier slip may hang out of the printer
     * @param seen is told every status that is heard, on any thread
     */
    public PrinterPort(
            PortSettings settings,
            EventLoopGroup loops,
            LongSupplier nanos,
            boolean halfOut,
            Consumer<PrinterStatus> seen) {
        this.settings = settings;
        this.loops = loops;
        this.nanos = nanos;
        this.halfOut = halfOut;
        this.seen = seen;
        this.notBefore = nanos.getAsLong();
        this.state = unreachable();
    }

    /** How the printer was when it was last heard of. */
    public PortState state() {
        return state;
    }

    /** Asks the printer how it is; one that could not be reached is left alone for a while, longer each time. */
    public PortState look() throws InterruptedException {
        if (talking() || nanos.getAsLong() - notBefore >= 0) {
            var open = connected();
            if (open != null) {
                note(Look.at(open, settings));
            }
        }
        return state;
    }

    /** As {@link #print(byte[], Runnable)}, where nobody has to know when it begins. */
    public PrintResult print(byte[] slip) throws InterruptedException {
        return print(slip, () -> {});
    }

    /**
     * Prints a slip. Somebody is waiting for it, so an absent printer is tried at once.
     *
     * @param begins is called before the first byte goes out, and not at all where none does
     */
    public PrintResult print(byte[] slip, Runnable begins) throws InterruptedException {
        var fresh = !talking();
        var open = connected();
        if (open == null) {
            return PrintResult.failed(Troubles.unreachable(settings.way()));
        }
        var before = Look.at(open, settings);
        if (!fresh && before instanceof Look.Nothing(var why) && why == Silence.BROKEN) {
            // printers hang up on idle connections, and one may find out only now
            note(before);
            return print(slip, begins);
        }
        return note(before, print(open, before, slip, begins));
    }

    private PrintResult print(Talk open, Look before, byte[] slip, Runnable begins) throws InterruptedException {
        return switch (before) {
            case Look.Says(var status) when status.ready() -> sendAndAsk(open, slip, begins);
            case Look.Says(var status) ->
                PrintResult.failed(Troubles.worst(status).orElse(Troubles.LOST_BEFORE));
            case Look.Nothing(var why) ->
                switch (why) {
                    case BROKEN -> PrintResult.failed(Troubles.LOST_BEFORE);
                    case MUTE -> sendBlindly(open, slip, begins);
                };
        };
    }

    private PrintResult sendBlindly(Talk open, byte[] slip, Runnable begins) throws InterruptedException {
        begins.run();
        var bytes = whole(slip);
        halfOut = true;
        var sent = open.send(bytes, patience(bytes));
        halfOut = !sent || !open.open();
        return PrintResult.unknown(sent ? Troubles.MUTE : Troubles.LOST_DURING);
    }

    private PrintResult sendAndAsk(Talk open, byte[] slip, Runnable begins) throws InterruptedException {
        open.forgetTurns();
        if (!open.open()) {
            return PrintResult.failed(Troubles.LOST_BEFORE);
        }
        begins.run();
        var bytes = asking(whole(slip));
        halfOut = true;
        if (!open.send(bytes, patience(bytes))) {
            return PrintResult.unknown(open.open() ? Troubles.SLOW : Troubles.LOST_DURING);
        }
        var result = inTurn(open, settings.confirm() == Confirm.STATUS ? unasked(bytes) : patience(bytes));
        halfOut = !result.equals(PrintResult.PRINTED);
        return result;
    }

    /** What hangs out of the printer from a slip that was cut off half-way is cut away first: nobody shall get two numbers on one paper. */
    private byte[] whole(byte[] slip) {
        return halfOut ? joined(PrinterStatus.fresh(), slip) : slip;
    }

    private byte[] asking(byte[] slip) {
        return settings.confirm() == Confirm.IN_TURN ? joined(slip, PrinterStatus.questionInTurn()) : slip;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /** A slow cable takes its time before the printer can. */
    private Duration patience(byte[] bytes) {
        return settings.print().plus(settings.way().carries(bytes.length));
    }

    /** Without GS r nobody says when a slip is out: as long as the longest takes, the printer must be well. */
    private Duration unasked(byte[] bytes) {
        var out = settings.print().compareTo(OUT) < 0 ? settings.print() : OUT;
        return out.plus(settings.way().carries(bytes.length));
    }

    /** Waits for the slip's turn, looking now and then whether the printer has stopped half-way. */
    private PrintResult inTurn(Talk open, Duration patience) throws InterruptedException {
        var began = nanos.getAsLong();
        while (nanos.getAsLong() - began < patience.toNanos()) {
            switch (open.awaitTurn(LOOK_AGAIN)) {
                case Reply.Got<Answer.InTurn> turn -> {
                    return afterwards(open);
                }
                case Reply.None<Answer.InTurn>(var why) -> {
                    var now = why == Silence.BROKEN ? new Look.Nothing(why) : Look.meanwhile(open, settings);
                    if (stopped(now)) {
                        return ended(now);
                    }
                }
            }
        }
        return settings.confirm() == Confirm.STATUS ? afterwards(open) : PrintResult.unknown(Troubles.SLOW);
    }

    /** A printer that is busy with a slip may be mute over it. */
    private static boolean stopped(Look now) {
        return switch (now) {
            case Look.Says(var status) -> !status.ready();
            case Look.Nothing(var why) -> why == Silence.BROKEN;
        };
    }

    private PrintResult afterwards(Talk open) throws InterruptedException {
        return ended(Look.at(open, settings));
    }

    private PrintResult ended(Look look) {
        note(look);
        return switch (look) {
            case Look.Says(var status) when status.ready() -> PrintResult.PRINTED;
            case Look.Says(var status) ->
                PrintResult.unknown(Troubles.halfWay(status).orElse(Troubles.LOST_DURING));
            case Look.Nothing(var why) ->
                PrintResult.unknown(
                        switch (why) {
                            case BROKEN -> Troubles.LOST_DURING;
                            case MUTE -> Troubles.MUTE;
                        });
        };
    }

    /** After a slip: what was seen before it counts where nothing was seen since. */
    private PrintResult note(Look before, PrintResult result) {
        if (result.outcome() == PrintOutcome.FAILED || before instanceof Look.Nothing) {
            note(before);
        } else if (!result.equals(PrintResult.PRINTED)) {
            // a late answer must never be taken for the answer to a later question
            stale = true;
        }
        return result;
    }

    private void note(Look look) {
        switch (look) {
            case Look.Says(var status) -> {
                state(PortState.of(status));
                seen.accept(status);
                pause = FIRST_PAUSE;
            }
            case Look.Nothing(var why) -> {
                stale = true;
                state(
                        switch (why) {
                            case BROKEN -> unreachable();
                            case MUTE -> PortState.MUTE;
                        });
                later();
            }
        }
    }

    private void state(PortState now) {
        if (!now.equals(state)) {
            state = now;
            var why = now.reason() == null ? "" : now.reason().text();
            switch (now.state()) {
                case READY -> LOG.info("printer is ready {}", why);
                case ABSENT, FAULTY -> LOG.warn("printer at {}: {}", settings.way(), why);
            }
        }
    }

    private @Nullable Talk connected() throws InterruptedException {
        if (talking()) {
            return talk;
        }
        hangUp();
        talk = Talk.open(settings, loops, seen).orElse(null);
        if (talk == null) {
            state(unreachable());
            later();
        } else if (settings.status() == PortSettings.Status.ASKED) {
            talk.send(PrinterStatus.silence(), settings.answer());
        }
        return talk;
    }

    private PortState unreachable() {
        return PortState.absent(Troubles.unreachable(settings.way()));
    }

    private boolean talking() {
        return talk != null && talk.open() && !stale;
    }

    private void later() {
        notBefore = nanos.getAsLong() + pause.toNanos();
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
    }

    private void hangUp() {
        if (talk != null) {
            talk.close();
            talk = null;
        }
        stale = false;
    }

    @Override
    public void close() {
        hangUp();
    }
}
