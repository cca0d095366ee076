// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import java.util.ArrayList;
import java.util.List;

/** What comes of an order: events and an answer, or a refusal that leaves the hall as it was. */
public sealed interface Decision {

    /** The events to record; the last one remembers the answer under the order's id. */
    record Accepted(List<Event> events, Answer answer) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** The order was carried out before: the same answer, nothing to record. */
    record Repeated(Answer answer) implements Decision {}

    record Refused(Refusal refusal) implements Decision {}

    static Decision accept(Answer answer, Event... events) {
        return new Accepted(List.of(events), answer);
    }

    static Decision accept(Answer answer, List<Event> events) {
        return new Accepted(events, answer);
    }

    static Decision refuse(Refusal refusal) {
        return new Refused(refusal);
    }

    /** The same decision with the answer remembered under the order's id. */
    default Decision rememberedFor(Order order) {
        if (!(this instanceof Accepted accepted)) {
            return this;
        }
        var events = new ArrayList<>(accepted.events());
        events.add(new Event.Answered(order.id(), order.digest(), accepted.answer()));
        return new Accepted(events, accepted.answer());
    }
}
