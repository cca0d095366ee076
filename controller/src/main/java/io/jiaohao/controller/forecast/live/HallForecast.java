// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.live;

import io.jiaohao.controller.desk.JournalDays;
import io.jiaohao.controller.desk.Listener;
import io.jiaohao.controller.desk.Recorded;
import io.jiaohao.controller.desk.Waits;
import io.jiaohao.controller.forecast.Estimate;
import io.jiaohao.controller.forecast.Forecast;
import io.jiaohao.controller.forecast.Now;
import io.jiaohao.controller.hall.Entry;
import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The forecast of the running hall: a fold over the journal's events, those of the days before at the start, then each as it is
 * recorded. To be told by the desk before whoever prints or answers. What it says, any thread may ask.
 */
public final class HallForecast implements Listener, Waits {
    private static final Logger log = LoggerFactory.getLogger(HallForecast.class);
    /** Older ones say little of today. */
    private static final int DAYS = 30;

    private final ZoneId zone;
    private final List<Entry> meanwhile = new ArrayList<>();
    private boolean ready;
    private final Forecast forecast = new Forecast();
    private final ForecastScore score = new ForecastScore();
    private final Map<TicketNumber, Said> said = new ConcurrentHashMap<>();
    private LocalDate day = LocalDate.EPOCH;
    private Duration corrected = Duration.ZERO;
    private Plan plan = Plan.NONE;
    private final NextNumbers next = new NextNumbers(forecast);
    private final WindowNews windows = new WindowNews(forecast);
    private boolean failed;

    private record Said(Estimate estimate, boolean priority, ServiceCode service, long taken, boolean called) {
        Said seen() {
            return new Said(estimate, priority, service, taken, true);
        }

        Said ranked(boolean favoured) {
            return new Said(estimate, favoured, service, taken, called);
        }
    }

    public HallForecast(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Learns from the days up to {@code last}, up to entry {@code upTo}; what is recorded meanwhile waits. Slow; a thread of its own. Before
     * it has been through, nothing is said.
     *
     * @throws IOException where a day cannot be read; what came before it is learnt
     */
    public void learn(JournalDays journal, @Nullable LocalDate last, long upTo) throws IOException {
        try {
            for (var n = last == null ? -1 : DAYS; n >= 0 && last != null; n--) {
                journal.of(last.minusDays(n)).stream()
                        .filter(entry -> entry.sequence() <= upTo)
                        .forEach(this::heard);
            }
        } finally {
            // whatever was wrong with a day, what comes now is forecast
            catchUp();
        }
    }

    private void catchUp() {
        while (true) {
            List<Entry> some;
            synchronized (meanwhile) {
                if (meanwhile.isEmpty()) {
                    ready = true;
                    return;
                }
                some = List.copyOf(meanwhile);
                meanwhile.clear();
            }
            some.forEach(this::heard);
        }
    }

    @Override
    public void recorded(List<Recorded> batch) {
        synchronized (meanwhile) {
            if (!ready) {
                batch.forEach(recorded -> meanwhile.add(recorded.entry()));
                return;
            }
        }
        batch.forEach(recorded -> heard(recorded.entry()));
        next.look(plan, now(batch.getLast().entry().at()));
    }

    /** The wait of the next number changes with time alone: over lunch it grows shorter. */
    @Override
    public void quiet(Instant now) {
        synchronized (meanwhile) {
            if (!ready) {
                return;
            }
        }
        next.look(plan, now(now));
    }

    @Override
    public Optional<Wait> of(TicketNumber ticket) {
        return Optional.ofNullable(said.get(ticket)).map(Said::estimate).flatMap(HallForecast::told);
    }

    @Override
    public Optional<Wait> next(ServiceCode service) {
        return next(service, false);
    }

    @Override
    public Optional<Wait> next(ServiceCode service, boolean priority) {
        return next.of(service, priority).flatMap(HallForecast::told);
    }

    private static Optional<Wait> told(Estimate estimate) {
        return estimate.learnt()
                ? Optional.of(new Wait(estimate.seconds(), estimate.low(), estimate.high()))
                : Optional.empty();
    }

    @Override
    public List<Score> scores() {
        return score.days();
    }

    /** An entry that it fails at costs that entry, and nobody the forecast. */
    private void heard(Entry entry) {
        try {
            hear(entry);
        } catch (RuntimeException e) {
            if (!failed) {
                failed = true;
                log.error(
                        "the forecast failed at entry {} and goes on; other such entries are not logged",
                        entry.sequence(),
                        e);
            }
        }
    }

    private void hear(Entry entry) {
        for (var event : entry.events()) {
            if (event instanceof Event.ClockCorrected step) {
                corrected = corrected.plus(step.by());
            }
            hear(event, now(entry.at()));
        }
    }

    private Now now(Instant at) {
        var steady = at.minus(corrected).getEpochSecond();
        var ofDay = Duration.between(day.atStartOfDay(zone), at.atZone(zone)).toSeconds();
        return new Now(steady, Math.clamp(ofDay, 0, 200_000));
    }

    private void hear(Event event, Now now) {
        switch (event) {
            case Event.OfTicket ofTicket -> ticket(ofTicket, now);
            case Event.OfWindow ofWindow -> windows.hear(ofWindow, plan, now);
            case Event.DayOpened opened -> {
                day = opened.date();
                plan = opened.plan();
                said.clear();
                next.clear();
                forecast.dayBegins();
            }
            case Event.PlanApplied applied -> plan = applied.plan();
            case Event.DayClosed other -> {}
            case Event.ControllerStarted other -> {}
            case Event.ClockCorrected other -> {}
            case Event.DamageFound other -> {}
            case Event.PinSet other -> {}
            case Event.FiguresNoted other -> {}
            case Event.ServiceLeft other -> {}
            case Event.ServiceServed other -> {}
            case Event.HoursTurned other -> {}
            case Event.PriorityShareHigh other -> {}
            case Event.OfAppointment other -> {}
            case Event.OfVoice other -> {}
            case Event.OfNotice other -> {}
            case Event.Answered other -> {}
        }
    }

    private void ticket(Event.OfTicket event, Now now) {
        var ticket = event.ticket();
        switch (event) {
            case Event.TicketTaken taken -> waits(ticket, taken.service(), taken.priority(), now);
            case Event.TicketResumed resumed -> resumed(ticket, resumed.window(), now);
            case Event.TicketCalled called -> called(ticket, called.window(), now);
            case Event.TicketFinished other -> forecast.ended(ticket, now);
            case Event.TicketMissed other -> forecast.ended(ticket, now);
            case Event.TicketHeld other -> forecast.ended(ticket, now);
            case Event.TicketWithdrawn other -> forecast.ended(ticket, now);
            case Event.TicketPutBack other -> again(ticket, now);
            case Event.TicketReturned other -> again(ticket, now);
            case Event.TicketSteppedAside other -> again(ticket, now);
            case Event.TicketRated other -> {}
            case Event.VisitNoted other -> {}
            case Event.CallUndone undone -> undone(undone, now);
            case Event.TicketTransferred moved -> moved(ticket, moved.service(), now);
            case Event.TicketWentOn wentOn -> moved(ticket, wentOn.service(), now);
            case Event.ServiceChanged changed -> {
                forecast.forget(ticket);
                moved(ticket, changed.service(), now);
            }
            case Event.TicketRecalled other -> {}
            case Event.TicketArrived other -> {}
            case Event.ServiceAdded other -> {}
            case Event.PriorityConfirmed other -> ranked(ticket, true);
            case Event.PriorityDeclined other -> ranked(ticket, false);
            case Event.AssistanceMarked other -> {}
            case Event.MissedHidden other -> {}
            case Event.SlipReported other -> {}
            case Event.NumberRemembered other -> {}
            case Event.SlipReprinted other -> {}
        }
    }

    private void waits(TicketNumber ticket, ServiceCode service, boolean priority, Now now) {
        var estimate = forecast.taken(ticket, service.text(), priority, now);
        said.put(ticket, new Said(estimate, priority, service, now.second(), false));
    }

    private void called(TicketNumber ticket, WindowNumber window, Now now) {
        forecast.called(ticket, window.toString(), now);
        var before = said.get(ticket);
        if (before != null && !before.called()) {
            said.put(ticket, before.seen());
            if (before.estimate().learnt()) {
                score.add(day, before.estimate(), now.second() - before.taken());
            }
        }
    }

    private void resumed(TicketNumber ticket, WindowNumber window, Now now) {
        var before = said.get(ticket);
        if (before != null) {
            forecast.resumed(ticket, before.service().text(), window.toString(), now);
        }
    }

    /** The window is where it was: with the visit that the mistaken call had ended, or free. */
    private void undone(Event.CallUndone undone, Now now) {
        forecast.undone(undone.ticket());
        var reopened = undone.reopened();
        if (reopened != null) {
            forecast.forget(reopened);
            resumed(reopened, undone.window(), now);
        }
    }

    private void ranked(TicketNumber ticket, boolean priority) {
        forecast.ranked(ticket, priority);
        said.computeIfPresent(ticket, (number, before) -> before.ranked(priority));
    }

    private void again(TicketNumber ticket, Now now) {
        var before = said.get(ticket);
        if (before != null) {
            moved(ticket, before.service(), now);
        }
    }

    private void moved(TicketNumber ticket, ServiceCode service, Now now) {
        var before = said.get(ticket);
        forecast.ended(ticket, now);
        waits(ticket, service, before != null && before.priority(), now);
    }
}
