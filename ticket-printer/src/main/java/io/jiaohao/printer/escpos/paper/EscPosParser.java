// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.escpos.paper;

import io.jiaohao.printer.escpos.EscPos;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * ESC/POS bytes to commands, as they trickle in. Total: what is incomplete waits, what is unknown becomes a named command and is passed
 * over with its known length or, failing that, its first bytes; nothing is thrown. One parser for one stream; not thread-safe.
 */
public final class EscPosParser {
    /** More than this in one command is no slip. */
    static final int LONGEST = 1 << 20;

    private final TextReader text = new TextReader();
    private byte[] waiting = new byte[0];

    /** The commands that {@code bytes} complete. */
    public List<PrintCommand> feed(byte[] bytes) {
        var all = Arrays.copyOf(waiting, waiting.length + bytes.length);
        System.arraycopy(bytes, 0, all, waiting.length, bytes.length);
        var commands = new ArrayList<PrintCommand>();
        var at = 0;
        while (at < all.length) {
            var step = step(new Input(all, at));
            if (step.length() == 0) {
                break;
            }
            if (step.command() != null) {
                text.heed(step.command());
                commands.add(step.command());
            }
            at += step.length();
        }
        waiting = Arrays.copyOfRange(all, at, all.length);
        return commands;
    }

    /** Bytes of a command that is not complete. */
    public int waiting() {
        return waiting.length;
    }

    private Step step(Input in) {
        return switch (in.u8(0)) {
            case EscPos.ESC -> in.length() < 2 ? Step.WAIT : EscCommands.read(in);
            case EscPos.GS -> in.length() < 2 ? Step.WAIT : GsCommands.read(in);
            case EscPos.FS -> in.length() < 2 ? Step.WAIT : FsCommands.read(in);
            case EscPos.DLE -> in.length() < 2 ? Step.WAIT : realTime(in);
            case EscPos.LF -> in.step(1, PrintCommand.LineEnd::new);
            case EscPos.CR -> in.ignored(1);
            case 0 -> in.ignored(in.zeros());
            default -> in.u8(0) < ' ' || in.u8(0) == 0x7f ? in.unknown(1) : text.read(in);
        };
    }

    private static Step realTime(Input in) {
        return switch (in.u8(1)) {
            case EscPos.EOT -> in.step(3, () -> new PrintCommand.AskNow(in.u8(2)));
            case EscPos.ENQ -> in.ignored(3);
            case EscPos.DC4 -> in.ignored(in.u8(2) == 8 ? 10 : 5);
            default -> in.unknown(2);
        };
    }
}
