// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.escpos.paper;

import io.jiaohao.printer.escpos.Dots;

/** What a printer is told, decoded. Immutable; any thread. */
public sealed interface PrintCommand {
    /** ESC @. */
    record Init() implements PrintCommand {}

    /** ESC a. */
    record AlignTo(Side side) implements PrintCommand {}

    /** Where a line begins. */
    enum Side {
        LEFT,
        CENTRE,
        RIGHT
    }

    /** ESC E, ESC G. */
    record Bold(boolean on) implements PrintCommand {}

    /** Times of the base font, 1 to 8 (GS !). */
    record Size(int width, int height) implements PrintCommand {}

    /** FS ! and FS W: the size of Hanzi alone. */
    record HanziSize(int width, int height) implements PrintCommand {}

    /** FS &amp; and FS . */
    record Chinese(boolean on) implements PrintCommand {}

    /** ESC t: which Latin characters. */
    record CodePage(int n) implements PrintCommand {}

    /** ESC $ and ESC \: where the next character begins. */
    record Position(int dots, boolean relative) implements PrintCommand {}

    record Text(String text) implements PrintCommand {}

    record LineEnd() implements PrintCommand {}

    /** ESC d, ESC J. */
    record FeedDots(int dots) implements PrintCommand {}

    /** GS V; {@code feed} in dots beforehand. */
    record Cut(int feed) implements PrintCommand {}

    /** GS v 0. */
    record Picture(Dots dots) implements PrintCommand {}

    /** GS ( L and GS 8 L, function 112: kept until {@link PicturePrint}. */
    record PictureStore(Dots dots) implements PrintCommand {}

    /** GS ( L, function 50. */
    record PicturePrint() implements PrintCommand {}

    record QrModule(int dots) implements PrintCommand {}

    /** {@code level} is L, M, Q or H. */
    record QrCorrection(char level) implements PrintCommand {}

    record QrStore(String text) implements PrintCommand {}

    record QrPrint() implements PrintCommand {}

    /** DLE EOT n: answered at once, whatever waits. */
    record AskNow(int n) implements PrintCommand {}

    /** GS r n: answered when everything before it has been worked off. */
    record AskInTurn(int n) implements PrintCommand {}

    /** GS a n: tell by itself of what changes. */
    record TellChanges(int n) implements PrintCommand {}

    /** A known command that changes nothing on this paper, passed over; {@code hex} for the log. */
    record Ignored(String hex) implements PrintCommand {}

    /** A command that is not known, passed over; {@code hex} for the log. */
    record Unknown(String hex) implements PrintCommand {}
}
