// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.ticket.Ticket.Stage;

/** 备注: what a clerk writes down of a visit for whoever goes on with it. */
final class Noting {
    /** More than anybody reads. */
    private static final int AT_MOST = 9;

    private Noting() {}

    static Decision note(Hall hall, Command.NoteVisit note, Window window) {
        var ticket = hall.ticket(note.ticket());
        if (ticket.isEmpty()) {
            return Decision.refuse(Refusal.unknownTicket());
        }
        var held = ticket.get().stage() instanceof Stage.Held stage
                && stage.window().equals(note.window());
        if (!held && window.ticket().filter(note.ticket()::equals).isEmpty()) {
            return Decision.refuse(Refusal.notHere(note.ticket()));
        }
        return ticket.get().remarks().notes().size() < AT_MOST
                ? Decision.accept(
                        Answer.about(note.ticket()), new Event.VisitNoted(note.ticket(), note.window(), note.text()))
                : Decision.refuse(Refusal.notedEnough(AT_MOST));
    }
}
