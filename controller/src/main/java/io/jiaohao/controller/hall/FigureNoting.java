// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

/** 本人说明: only who the figures are about writes beside them, and only of days that have come. */
final class FigureNoting {
    private FigureNoting() {}

    static Decision decide(Hall hall, Order order, Command.NoteFigures note) {
        if (hall.plan().clerk(note.badge()).isEmpty()) {
            return Decision.refuse(Refusal.unknownClerk());
        }
        if (!order.by().name().equals(note.badge())) {
            return Decision.refuse(Refusal.notYourFigures());
        }
        var today = hall.day();
        return today == null || NotedSpan.parse(note.span()).first().isAfter(today)
                ? Decision.refuse(Refusal.noFiguresYet())
                : Decision.accept(Answer.DONE, new Event.FiguresNoted(note.badge(), note.span(), note.text()));
    }
}
