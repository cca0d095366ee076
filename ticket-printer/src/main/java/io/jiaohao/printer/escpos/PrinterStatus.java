// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.escpos;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The conditions that hold at a printer; none where all is well. Immutable; any thread. */
public record PrinterStatus(Set<Condition> conditions) {
    /** The {@code n} of DLE EOT n that are worth asking. */
    public static final List<Integer> QUESTIONS = List.of(1, 2, 3, 4);

    public static final PrinterStatus WELL = new PrinterStatus(Set.of());

    /** Bits 1 and 4 of an answer to DLE EOT are always set. */
    private static final int FIXED = 0x12;

    /** Bit 4 of the first byte of an automatic status is always set. */
    private static final int FIXED_AUTOMATIC = 0x10;

    public PrinterStatus {
        conditions = Set.copyOf(conditions);
    }

    public static PrinterStatus of(Condition... conditions) {
        return new PrinterStatus(Set.of(conditions));
    }

    /** DLE EOT n. */
    public static byte[] question(int n) {
        return new byte[] {EscPos.DLE, EscPos.EOT, (byte) n};
    }

    /** GS r 1, answered when all that was sent before has been worked off. */
    public static byte[] questionInTurn() {
        return new byte[] {EscPos.GS, 'r', 1};
    }

    /** GS a 0: say nothing unasked. */
    public static byte[] silence() {
        return new byte[] {EscPos.GS, 'a', 0};
    }

    /** GS a with bits for on-line, error and paper: say by itself what changes, and now how it is. */
    public static byte[] changes() {
        return new byte[] {EscPos.GS, 'a', 0x0e};
    }

    /** ESC @ and GS V 66: what hangs out is cut away, and a slip begins anew. */
    public static byte[] fresh() {
        return new byte[] {EscPos.ESC, '@', EscPos.GS, 'V', 66, 3};
    }

    /** What the answer to DLE EOT {@code n} says. */
    public static PrinterStatus answered(int n, int answer) {
        return where(condition -> condition.question() == n && (answer & condition.bits()) != 0);
    }

    /** What the four bytes of an automatic status say. */
    public static PrinterStatus automatic(List<Integer> bytes) {
        return where(condition -> (bytes.get(condition.automaticByte()) & condition.automaticBits()) != 0);
    }

    private static PrinterStatus where(Predicate<Condition> holds) {
        return new PrinterStatus(
                Arrays.stream(Condition.values()).filter(holds).collect(Collectors.toUnmodifiableSet()));
    }

    /** Both together. */
    public PrinterStatus and(PrinterStatus other) {
        var all = EnumSet.noneOf(Condition.class);
        all.addAll(conditions);
        all.addAll(other.conditions);
        return new PrinterStatus(all);
    }

    public boolean has(Condition condition) {
        return conditions.contains(condition);
    }

    /** Whether a slip sent now would come out. */
    public boolean ready() {
        return conditions.stream().noneMatch(Condition::stops);
    }

    /** Whether the roll may be another one afterwards: the cover is open, or the paper out, which is mended through the cover. */
    public boolean opened() {
        return has(Condition.COVER_OPEN) || has(Condition.PAPER_OUT) || has(Condition.STOPPED_BY_PAPER_END);
    }

    /** The byte with which a printer in this state answers DLE EOT {@code n}. */
    public int answer(int n) {
        return FIXED | bits(condition -> condition.question() == n ? condition.bits() : 0);
    }

    /** The byte with which it answers GS r 1: the paper, as in the automatic status. */
    public int answerInTurn() {
        return automatic(2);
    }

    /** The four bytes that GS a switches on. */
    public byte[] automatic() {
        return new byte[] {(byte) (FIXED_AUTOMATIC | automatic(0)), (byte) automatic(1), (byte) automatic(2), 0};
    }

    private int automatic(int which) {
        return bits(condition -> condition.automaticByte() == which ? condition.automaticBits() : 0);
    }

    private int bits(java.util.function.ToIntFunction<Condition> which) {
        return conditions.stream().mapToInt(which).reduce(0, (one, other) -> one | other);
    }
}
