// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.port;

import io.jiaohao.printer.escpos.Answer;
import io.jiaohao.printer.escpos.PrinterStatus;
import io.jiaohao.printer.port.Talk.Reply;
import io.jiaohao.printer.port.Talk.Silence;

/** What a look at the printer's status gave. */
sealed interface Look {
    record Says(PrinterStatus status) implements Look {}

    record Nothing(Silence why) implements Look {}

    /** Asks how the printer is. */
    static Look at(Talk talk, PortSettings settings) throws InterruptedException {
        return switch (settings.status()) {
            case ASKED -> asked(talk, settings);
            case AUTOMATIC -> automatic(talk, settings);
        };
    }

    /** As {@link #at}, while a slip is under way: what would wait behind it is not asked. */
    static Look meanwhile(Talk talk, PortSettings settings) throws InterruptedException {
        return switch (settings.status()) {
            case ASKED -> asked(talk, settings);
            case AUTOMATIC -> last(talk, new Nothing(Silence.MUTE));
        };
    }

    /** While its cover is open a printer works nothing off, GS a neither; DLE EOT it answers, or it has said what is wrong. */
    private static Look automatic(Talk talk, PortSettings settings) throws InterruptedException {
        return switch (talk.automatic(settings.answer())) {
            case Reply.Got<PrinterStatus>(var status) -> new Says(status);
            case Reply.None<PrinterStatus>(var why) when why == Silence.BROKEN -> new Nothing(why);
            case Reply.None<PrinterStatus> mute -> {
                var asked = asked(talk, settings);
                var ill = talk.last().filter(status -> !status.ready()).isPresent();
                yield asked instanceof Nothing && ill && talk.open() ? last(talk, asked) : asked;
            }
        };
    }

    private static Look last(Talk talk, Look otherwise) {
        return talk.last().<Look>map(Says::new).orElse(otherwise);
    }

    private static Look asked(Talk talk, PortSettings settings) throws InterruptedException {
        var status = PrinterStatus.WELL;
        for (var n : PrinterStatus.QUESTIONS) {
            switch (talk.ask(n, settings.answer())) {
                case Reply.Got<Answer.AtOnce>(var answer) ->
                    status = status.and(PrinterStatus.answered(n, answer.bits()));
                case Reply.None<Answer.AtOnce>(var why) -> {
                    return new Nothing(why);
                }
            }
        }
        return new Says(status);
    }
}
