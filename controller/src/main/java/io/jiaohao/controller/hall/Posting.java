// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.ticket.Moment;
import java.util.List;
import java.util.Optional;

/** Notices on the screens: put up by whoever leads, there until their time or until taken down, also over night. */
final class Posting {
    /** More than a board shows in a minute. */
    private static final int AT_MOST = 12;

    private Posting() {}

    static Decision decide(Hall hall, Order order, Command.ForNotice command) {
        return switch (command) {
            case Command.PostNotice post -> post(hall, order, post);
            case Command.TakeDownNotice down -> takeDown(hall, down.number());
            case Command.PublishSheet publish -> Publishing.publish(hall, order, publish);
            case Command.WithdrawSheet withdraw -> Publishing.withdraw(hall, withdraw.month());
        };
    }

    private static Decision post(Hall hall, Order order, Command.PostNotice post) {
        var notice = new Notice(hall.sequence() + 1, post.text(), post.until());
        return refusal(hall, order, notice, 0)
                .map(Decision::refuse)
                .orElseGet(() -> Decision.accept(Answer.ofNotice(notice.number()), new Event.NoticePosted(notice)));
    }

    /** Why a notice cannot be put up; {@code down}: how many are taken down with it. */
    static Optional<Refusal> refusal(Hall hall, Order order, Notice notice, int down) {
        if (notice.over(order.at())) {
            return Optional.of(Refusal.noticeOver());
        }
        return hall.notices().size() - down < AT_MOST ? Optional.empty() : Optional.of(Refusal.tooManyNotices(AT_MOST));
    }

    private static Decision takeDown(Hall hall, long number) {
        return hall.notices().stream().anyMatch(notice -> notice.number() == number)
                ? Decision.accept(Answer.ofNotice(number), new Event.NoticeTakenDown(number))
                : Decision.refuse(Refusal.unknownNotice());
    }

    /** Those whose time is over at {@code now}. */
    static List<Event> over(Hall hall, Moment now) {
        return hall.notices().stream()
                .filter(notice -> notice.over(now.at()))
                .<Event>map(notice -> new Event.NoticeTakenDown(notice.number()))
                .toList();
    }
}
