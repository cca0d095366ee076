// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.line.Tree;
import io.jiaohao.controller.hall.sheet.Published;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import java.util.List;
import java.util.Map;

/**
 * What one day hands to the next, written at its head so that a day can be read by itself.
 *
 * @param appointments still to come
 * @param pins by badge
 * @param notes numbers of the day before that are called among the first
 * @param banks whose recorded voices sound; absent in journals from before there were any
 * @param notices on the screens; absent in the same way
 * @param sheets of months that were published; absent in the same way
 */
public record Carried(
        List<Appointment> appointments,
        Map<String, Pin> pins,
        List<Note> notes,
        List<Sound.Bank> banks,
        List<Notice> notices,
        List<Published> sheets) {
    static final Carried NOTHING = new Carried(List.of(), Map.of(), List.of(), List.of(), List.of());

    /** A number that was not reached, and what it was for. */
    public record Note(TicketNumber ticket, ServiceCode service) {}

    public Carried {
        appointments = List.copyOf(appointments);
        pins = Map.copyOf(pins);
        notes = List.copyOf(notes);
        banks = banks == null ? List.of() : List.copyOf(banks);
        notices = notices == null ? List.of() : List.copyOf(notices);
        sheets = sheets == null ? List.of() : List.copyOf(sheets);
    }

    /** With nothing published. */
    public Carried(
            List<Appointment> appointments,
            Map<String, Pin> pins,
            List<Note> notes,
            List<Sound.Bank> banks,
            List<Notice> notices) {
        this(appointments, pins, notes, banks, notices, List.of());
    }

    static Carried of(Tree<String, Appointment> appointments, Hall from, List<Note> notes) {
        var byBadge = new java.util.HashMap<String, Pin>();
        from.pins().forEach(byBadge::put);
        return new Carried(appointments.values(), byBadge, notes, from.sound().banks(), from.notices(), from.sheets());
    }
}
