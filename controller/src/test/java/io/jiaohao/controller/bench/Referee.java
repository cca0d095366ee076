// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.bench;

import io.jiaohao.controller.hall.Event;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Follows what is recorded and knows nothing of the rules, only this: somebody who was called is at one window until an event says
 * otherwise, a window has one visitor, and a number is given once.
 */
final class Referee {
    private final Map<TicketNumber, WindowNumber> at = new HashMap<>();
    private final Set<TicketNumber> given = new HashSet<>();
    private final Set<TicketNumber> waiting = new HashSet<>();
    private long calls;
    private long doubleCalls;
    private long doubleNumbers;

    long calls() {
        return calls;
    }

    /** Calls of somebody who was not waiting, or to a window with somebody else. */
    long doubleCalls() {
        return doubleCalls;
    }

    /** Numbers that were given twice in a day. */
    long doubleNumbers() {
        return doubleNumbers;
    }

    void see(List<Event> events) {
        events.forEach(this::see);
    }

    private void see(Event event) {
        switch (event) {
            case Event.DayOpened day -> {
                at.clear();
                given.clear();
                waiting.clear();
            }
            case Event.TicketTaken taken -> taken(taken.ticket());
            case Event.TicketCalled called -> {
                calls++;
                comes(called.ticket(), called.window(), waiting.remove(called.ticket()));
            }
            case Event.TicketResumed resumed ->
                comes(resumed.ticket(), resumed.window(), !waiting.contains(resumed.ticket()));
            case Event.CallUndone undone -> {
                waits(undone.ticket());
                if (undone.reopened() != null) {
                    waiting.remove(undone.reopened());
                    comes(undone.reopened(), undone.window(), true);
                }
            }
            case Event.TicketTransferred sent -> waits(sent.ticket());
            case Event.TicketWentOn on -> waits(on.ticket());
            case Event.TicketPutBack back -> waits(back.ticket());
            case Event.TicketReturned back -> waits(back.ticket());
            case Event.TicketFinished over -> at.remove(over.ticket());
            case Event.TicketMissed over -> at.remove(over.ticket());
            case Event.TicketHeld over -> at.remove(over.ticket());
            default -> {
                // says nothing of where anybody is
            }
        }
    }

    private void taken(TicketNumber ticket) {
        if (!given.add(ticket)) {
            doubleNumbers++;
        }
        waits(ticket);
    }

    private void waits(TicketNumber ticket) {
        at.remove(ticket);
        waiting.add(ticket);
    }

    private void comes(TicketNumber ticket, WindowNumber window, boolean free) {
        if (!free || at.containsKey(ticket) || at.containsValue(window)) {
            doubleCalls++;
        }
        at.put(ticket, window);
    }
}
