// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.escpos.paper;

import io.jiaohao.printer.escpos.Dots;
import io.jiaohao.printer.escpos.QrSymbol;
import io.jiaohao.printer.escpos.paper.PrintCommand.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a printer does with its commands: paper comes out, and is cut. Text that is too long for a line goes on in the next. Owned by one thread. */
public final class PaperRoll {
    /** Dots from one line of the base font to the next. */
    static final int LINE = 30;

    /** Dots of a Latin character of the base font. */
    static final int CELL = 12;

    private final int dots;
    private final List<Printed> pieces = new ArrayList<>();
    private final List<Printed.Run> line = new ArrayList<>();
    private Side side = Side.LEFT;
    private boolean bold;
    private int width = 1;
    private int height = 1;
    private int hanziWidth = 1;
    private int hanziHeight = 1;
    private int end;
    private int pen;
    private QrSymbol qr = QrSymbol.EMPTY;
    private Optional<Dots> stored = Optional.empty();

    /** A roll of paper so many dots wide. */
    public PaperRoll(int dots) {
        this.dots = dots;
    }

    /** Does what a command says; a slip where it was the knife. */
    public Optional<PrintedSlip> take(PrintCommand command) {
        switch (command) {
            case PrintCommand.Init init -> init();
            case PrintCommand.AlignTo align -> side = align.side();
            case PrintCommand.Bold on -> bold = on.on();
            case PrintCommand.Size size -> {
                width = size.width();
                height = size.height();
            }
            case PrintCommand.HanziSize size -> {
                hanziWidth = size.width();
                hanziHeight = size.height();
            }
            case PrintCommand.Position to -> pen = Math.max(0, to.relative() ? pen + to.dots() : to.dots());
            case PrintCommand.Text text -> text.text().codePoints().forEach(this::character);
            case PrintCommand.LineEnd lineEnd -> endLine();
            case PrintCommand.FeedDots feed -> feed(feed.dots());
            case PrintCommand.Picture picture -> picture(picture.dots(), "");
            case PrintCommand.PictureStore store -> stored = Optional.of(store.dots());
            case PrintCommand.PicturePrint print -> stored.ifPresent(picture -> picture(picture, ""));
            case PrintCommand.QrModule module -> qr = qr.module(module.dots());
            case PrintCommand.QrCorrection level -> qr = qr.level(level.level());
            case PrintCommand.QrStore store -> qr = qr.text(store.text());
            case PrintCommand.QrPrint print -> qr.drawn().ifPresent(symbol -> picture(symbol, qr.text()));
            case PrintCommand.Cut cut -> {
                return Optional.of(cut(cut.feed()));
            }
            case PrintCommand.Chinese mode -> {}
            case PrintCommand.CodePage page -> {}
            case PrintCommand.AskNow ask -> {}
            case PrintCommand.AskInTurn ask -> {}
            case PrintCommand.TellChanges tell -> {}
            case PrintCommand.Ignored ignored -> {}
            case PrintCommand.Unknown unknown -> {}
        }
        return Optional.empty();
    }

    /** What hangs out of the printer and has not been cut. */
    public PrintedSlip uncut() {
        return new PrintedSlip(dots, pieces);
    }

    private void init() {
        side = Side.LEFT;
        bold = false;
        width = 1;
        height = 1;
        hanziWidth = 1;
        hanziHeight = 1;
        line.clear();
        pen = 0;
        end = 0;
    }

    private void character(int codePoint) {
        var hanzi = codePoint >= 0x80;
        var run = new Printed.Run(
                Character.toString(codePoint),
                hanzi ? Math.max(width, hanziWidth) : width,
                hanzi ? Math.max(height, hanziHeight) : height,
                bold,
                pen - end);
        if (pen + run.dots() > dots && !line.isEmpty()) {
            endLine();
            run = new Printed.Run(run.text(), run.width(), run.height(), run.bold(), 0);
        }
        join(run);
        pen += run.dots();
        end = pen;
    }

    private void join(Printed.Run run) {
        var last = line.isEmpty() ? null : line.getLast();
        if (last != null
                && run.gap() == 0
                && last.width() == run.width()
                && last.height() == run.height()
                && last.bold() == run.bold()) {
            line.set(
                    line.size() - 1,
                    new Printed.Run(last.text() + run.text(), run.width(), run.height(), run.bold(), last.gap()));
        } else {
            line.add(run);
        }
    }

    private void endLine() {
        pieces.add(line.isEmpty() ? new Printed.Blank(LINE) : new Printed.Line(line, side));
        line.clear();
        pen = 0;
        end = 0;
    }

    private void feed(int by) {
        if (!line.isEmpty()) {
            endLine();
        }
        pieces.add(new Printed.Blank(by));
    }

    private void picture(Dots picture, String says) {
        if (!line.isEmpty()) {
            endLine();
        }
        pieces.add(new Printed.Picture(picture, side, says));
    }

    private PrintedSlip cut(int by) {
        feed(by);
        var slip = uncut();
        pieces.clear();
        return slip;
    }
}
