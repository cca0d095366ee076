// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import java.util.ArrayList;
import java.util.List;

/**
 * One entry at work on a hall: the next state, event by event. What happens to tickets is told by {@link TicketEvolution}, what
 * happens at windows by {@link WindowEvolution}. An event about a ticket that is not there (its entry was damaged) only keeps its
 * number from being given again.
 */
final class Evolution {
    /** No ticket number has more digits. */
    private static final int LAST_NUMBER = 999_999;

    private final Hall before;
    private final Entry entry;
    private final Draft draft;
    private final TicketEvolution tickets;
    private final WindowEvolution windows;

    private Evolution(Hall before, Entry entry) {
        this.before = before;
        this.entry = entry;
        this.draft = new Draft(before);
        var now = before.moment(entry.at());
        this.windows = new WindowEvolution(draft, now);
        this.tickets = new TicketEvolution(before, entry.sequence(), draft, windows, now);
        draft.sequence = entry.sequence();
        draft.at = entry.at();
        skip(entry.sequence() - before.sequence() - 1);
    }

    static Hall of(Hall hall, Entry entry) {
        var evolution = new Evolution(hall, entry);
        entry.events().forEach(evolution::apply);
        return evolution.draft.finished();
    }

    private void apply(Event event) {
        switch (event) {
            case Event.OfTicket ofTicket -> applyToTicket(ofTicket);
            case Event.OfWindow ofWindow -> windows.apply(ofWindow);
            case Event.OfAppointment ofAppointment -> appointment(ofAppointment);
            case Event.OfVoice ofVoice -> voice(ofVoice);
            case Event.OfNotice ofNotice -> notice(ofNotice);
            case Event.DayOpened opened -> Turning.open(draft, opened);
            case Event.DayClosed closed -> Turning.close(draft);
            case Event.ControllerStarted started -> Turning.started(draft, started);
            case Event.PlanApplied applied -> Turning.plan(draft, applied.plan());
            case Event.ClockCorrected corrected -> draft.corrected = draft.corrected.plus(corrected.by());
            case Event.DamageFound damage -> damaged();
            case Event.PinSet set -> draft.pins = draft.pins.put(set.badge(), set.pin());
            case Event.FiguresNoted noted -> {} // figures are none of the hall's business
            case Event.ServiceLeft left -> draft.tally = draft.tally.left(left.service(), true);
            case Event.ServiceServed served -> draft.tally = draft.tally.left(served.service(), false);
            case Event.HoursTurned turned -> draft.tally = draft.tally.turned(turned.shut(), turned.outOfHours());
            case Event.PriorityShareHigh high -> draft.tally = draft.tally.saidShare();
            case Event.Answered answered ->
                draft.answers =
                        draft.answers.put(answered.id(), new Hall.Remembered(answered.digest(), answered.answer()));
        }
    }

    private void applyToTicket(Event.OfTicket event) {
        if (event instanceof Event.TicketTaken taken) {
            if (Turning.openingLost(draft)) {
                Turning.sweep(draft);
            }
            neverAgain(taken.service(), taken.ticket());
        } else if (draft.ticket(event.ticket()).isEmpty()) {
            neverAgain(event.ticket());
        }
        tickets.apply(event);
    }

    private void appointment(Event.OfAppointment event) {
        switch (event) {
            case Event.AppointmentBooked booked ->
                draft.appointments = draft.appointments.put(
                        booked.code(), new Appointment(booked.code(), booked.service(), booked.day(), booked.from()));
            case Event.AppointmentMoved moved ->
                draft.appointments
                        .get(moved.code())
                        .ifPresent(old -> draft.appointments = draft.appointments.put(
                                moved.code(), new Appointment(moved.code(), old.service(), moved.day(), moved.from())));
            case Event.AppointmentCancelled cancelled ->
                draft.appointments = draft.appointments.remove(cancelled.code());
            case Event.AppointmentExpired expired -> draft.appointments = draft.appointments.remove(expired.code());
        }
    }

    private void voice(Event.OfVoice event) {
        draft.sound = switch (event) {
            case Event.VoiceMuted muted -> draft.sound.mute(muted.zone(), before.moment(muted.until()));
            case Event.VoiceUnmuted unmuted -> draft.sound.unmute(unmuted.zone());
            case Event.VolumeSet set -> draft.sound.louder(set.zone(), set.steps());
            case Event.VoiceBanksChosen chosen -> draft.sound.with(chosen.banks());
            case Event.NoticeSaid said -> draft.sound;
        };
    }

    private void notice(Event.OfNotice event) {
        var notices = new ArrayList<>(draft.notices);
        switch (event) {
            case Event.NoticePosted posted -> notices.add(posted.notice());
            case Event.NoticeTakenDown down -> notices.removeIf(notice -> notice.number() == down.number());
            case Event.SheetPublished published -> draft.sheets = Publishing.after(draft.sheets, published, draft.day);
            case Event.SheetWithdrawn withdrawn -> draft.sheets = Publishing.after(draft.sheets, withdrawn);
        }
        draft.notices = List.copyOf(notices);
    }

    /** Stands in place of an unreadable entry, in a file that may not know what came before it: nothing goes back. */
    private void damaged() {
        skip(1);
        draft.sequence = Math.max(before.sequence(), entry.sequence());
        draft.at = before.at().isAfter(entry.at()) ? before.at() : entry.at();
    }

    /** Each lost entry may have given a number, of any service; none of them is given again. */
    private void skip(long lost) {
        if (lost > 0) {
            for (var service : draft.plan.services()) {
                var given = draft.issued.get(service.code()).orElse(0);
                draft.issued = draft.issued.put(service.code(), (int) Math.min(given + lost, LAST_NUMBER));
            }
        }
    }

    /** Whatever is heard of a number, it is not given again. */
    private void neverAgain(TicketNumber number) {
        for (var service : draft.plan.services()) {
            if (service.prefix() == number.prefix()) {
                neverAgain(service.code(), number);
            }
        }
    }

    private void neverAgain(ServiceCode service, TicketNumber number) {
        if (draft.issued.get(service).orElse(0) < number.count()) {
            draft.issued = draft.issued.put(service, number.count());
        }
    }
}
