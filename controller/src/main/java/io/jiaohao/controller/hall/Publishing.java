// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.sheet.Published;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 月度公示: the sheet of a month that is over, published, corrected and withdrawn, with its notice on the screens. */
final class Publishing {
    private Publishing() {}

    static Decision publish(Hall hall, Order order, Command.PublishSheet publish) {
        var month = publish.sheet().month();
        if (!over(month, hall.day())) {
            return Decision.refuse(Refusal.monthNotOver(month));
        }
        var before = of(hall, month);
        var events = new ArrayList<Event>(
                before.flatMap(old -> noticeDown(hall, old)).stream().toList());
        var version = before.map(Published::version).orElse(0) + 1;
        var notice = notice(hall, publish);
        if (notice == null) {
            events.add(new Event.SheetPublished(publish.sheet(), version, publish.words(), null));
            return Decision.accept(Answer.DONE, events);
        }
        var refusal = Posting.refusal(hall, order, notice, events.size());
        if (refusal.isPresent()) {
            return Decision.refuse(refusal.get());
        }
        events.add(new Event.SheetPublished(publish.sheet(), version, publish.words(), notice.number()));
        events.add(new Event.NoticePosted(notice));
        return Decision.accept(Answer.ofNotice(notice.number()), events);
    }

    static Decision withdraw(Hall hall, YearMonth month) {
        var old = of(hall, month).filter(sheet -> !sheet.withdrawn());
        if (old.isEmpty()) {
            return Decision.refuse(Refusal.unknownSheet(month));
        }
        var events = new ArrayList<Event>(noticeDown(hall, old.get()).stream().toList());
        events.add(new Event.SheetWithdrawn(month));
        return Decision.accept(Answer.DONE, events);
    }

    /** What is published after that, the latest month last. */
    static List<Published> after(List<Published> sheets, Event.SheetPublished event, @Nullable LocalDate day) {
        var sheet = event.sheet();
        return day == null
                ? sheets
                : with(sheets, new Published(sheet.month(), event.version(), day, event.notice(), false));
    }

    static List<Published> after(List<Published> sheets, Event.SheetWithdrawn event) {
        return sheets.stream()
                .map(old -> old.month().equals(event.month())
                        ? new Published(old.month(), old.version(), old.day(), null, true)
                        : old)
                .toList();
    }

    private static List<Published> with(List<Published> sheets, Published made) {
        return Stream.concat(sheets.stream().filter(old -> !old.month().equals(made.month())), Stream.of(made))
                .sorted((one, other) -> one.month().compareTo(other.month()))
                .toList();
    }

    private static boolean over(YearMonth month, @Nullable LocalDate day) {
        return day != null && month.isBefore(YearMonth.from(day));
    }

    private static Optional<Published> of(Hall hall, YearMonth month) {
        return hall.sheets().stream()
                .filter(sheet -> sheet.month().equals(month))
                .findFirst();
    }

    private static @Nullable Notice notice(Hall hall, Command.PublishSheet publish) {
        var text = publish.notice();
        return text == null ? null : new Notice(hall.sequence() + 1, text, publish.noticeUntil());
    }

    /** The notice of a sheet, where it is still up. */
    private static Optional<Event> noticeDown(Hall hall, Published sheet) {
        return hall.notices().stream()
                .filter(up -> Long.valueOf(up.number()).equals(sheet.notice()))
                .findFirst()
                .map(up -> new Event.NoticeTakenDown(up.number()));
    }
}
