// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.idcard;

import io.jiaohao.printer.idcard.SamCodec.Reading;
import io.jiaohao.printer.idcard.SamFrame.Command;
import io.jiaohao.printer.idcard.SamFrame.Reply;
import io.jiaohao.protocol.serial.SerialLine;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a reader one thing at a time. A reply lies in one array while it is looked at, and that array is wiped before the next command,
 * whatever happens. Owned by one thread.
 */
final class SamExchange {
    private static final Logger LOG = LoggerFactory.getLogger(SamExchange.class);

    private final SerialLine line;
    private final byte[] buffer;
    private int filled;
    private boolean late;

    /** @param buffer at least {@link SamCodec#LONGEST}; wiped after each reply */
    SamExchange(SerialLine line, byte[] buffer) {
        this.line = line;
        this.buffer = buffer;
    }

    /** Looks at the reply to {@code command} with {@code look}; empty where none came in time. */
    <T> Optional<T> ask(Command command, Duration patience, Function<Reply, T> look) throws IOException {
        try {
            drain(System.nanoTime() + patience.toNanos());
            line.write(SamCodec.encode(command));
            var answer = reply(System.nanoTime() + patience.toNanos());
            late = answer.isEmpty();
            return answer.map(reply -> {
                // the status word only: what a card says goes into no log
                LOG.debug("{} -> {} {}", command, Integer.toHexString(reply.word()), reply.status());
                return look.apply(reply);
            });
        } finally {
            wipe();
        }
    }

    private Optional<Reply> reply(long until) throws IOException {
        for (var left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
            filled += line.read(buffer, filled, buffer.length - filled, Duration.ofNanos(left));
            for (var reading = SamCodec.reply(buffer, filled);
                    !(reading instanceof Reading.Incomplete<Reply>);
                    reading = SamCodec.reply(buffer, filled)) {
                switch (reading) {
                    case Reading.Complete<Reply>(var reply, var consumed) -> {
                        return Optional.of(reply);
                    }
                    case Reading.Malformed<Reply>(var flaw, var consumed) -> skip(flaw, consumed);
                    case Reading.Incomplete<Reply>() -> throw new IllegalStateException("excluded above");
                }
            }
        }
        return Optional.empty();
    }

    /** What comes too late must not be taken for the answer to the next command; a line that never falls silent is not waited for. */
    private void drain(long until) throws IOException {
        while (late && line.read(buffer, 0, buffer.length, Duration.ofMillis(1)) > 0 && until - System.nanoTime() > 0) {
            LOG.debug("a late reply was thrown away");
        }
    }

    private void skip(SamCodec.Flaw flaw, int consumed) {
        LOG.debug("{} bytes are no reply: {}", consumed, flaw);
        System.arraycopy(buffer, consumed, buffer, 0, filled - consumed);
        filled -= consumed;
    }

    private void wipe() {
        Arrays.fill(buffer, (byte) 0);
        filled = 0;
    }
}
