// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One hall's forecast: is told what happens, in order, and says of each number that is taken how long it will wait. Knows nothing but
 * what it was told. Tickets are whatever the caller tells them apart by, until the day ends. One thread.
 */
public final class Forecast {
    private final Scene scene = new Scene();
    private final Opinion opinion = new Opinion();
    private final Map<Object, Person> people = new HashMap<>();

    /** Nobody is there yet; windows begin anew. */
    public void dayBegins() {
        scene.dayEnds();
        people.clear();
    }

    /** A number was taken. */
    public Estimate taken(Object ticket, String queue, boolean priority, Now now) {
        var person = comes(queue, priority, now);
        people.put(ticket, person);
        person.lane.came(priority, now);
        return opinion.of(person, Rehearsal.of(scene, new Stage(scene, person, now), now), now);
    }

    private Person comes(String queue, boolean priority, Now now) {
        var lane = scene.lane(queue);
        var person = new Person(lane, priority, now.second());
        for (var other : lane.waiting) {
            person.ahead += priority && !other.favoured ? 0 : 1;
        }
        person.foundSomebody = scene.lanes.stream().anyMatch(one -> !one.waiting.isEmpty());
        lane.waiting.add(person);
        return person;
    }

    /** What would be said of a number that were taken now; changes nothing. */
    public Estimate asked(String queue, boolean priority, Now now) {
        var person = comes(queue, priority, now);
        try {
            return opinion.of(person, Rehearsal.of(scene, new Stage(scene, person, now), now), now);
        } finally {
            person.lane.waiting.remove(person);
        }
    }

    /** Somebody who waits goes before those in order from now on, or no longer; what it was told stays. */
    public void ranked(Object ticket, boolean priority) {
        var person = people.get(ticket);
        if (person != null) {
            person.favoured = priority;
        }
    }

    /** A window called it; the visit that still went on there has ended. A ticket that is not known to wait changes nothing. */
    public void called(Object ticket, String window, Now now) {
        var person = people.get(ticket);
        if (person == null || person.counter != null) {
            return;
        }
        var counter = scene.counter(window);
        scene.end(counter, now);
        scene.watch(person, counter);
        scene.call(person, counter, now);
        var wait = (double) Math.max(0, now.second() - person.taken);
        if (!person.learnt) {
            person.learnt = true;
            person.lane.called(person, wait);
            opinion.learn(person, wait);
        }
    }

    /** A call was taken back: the number waits where it stood, and nobody was handled. */
    public void undone(Object ticket) {
        var person = people.get(ticket);
        if (person != null && person.counter != null) {
            scene.undo(person, person.counter);
        }
    }

    /** Served to the end, or gone before the call. */
    public void ended(Object ticket, Now now) {
        var person = people.remove(ticket);
        if (person == null) {
            return;
        }
        var counter = person.counter;
        if (counter == null) {
            person.lane.waiting.remove(person);
            person.lane.waited(person, now.second(), true);
        } else if (counter.serving == person) {
            scene.end(counter, now);
        }
    }

    /** As if the number had never been taken. */
    public void forget(Object ticket) {
        var person = people.remove(ticket);
        if (person != null) {
            person.lane.waiting.remove(person);
        }
    }

    /** A visit that was held goes on at a window. */
    public void resumed(Object ticket, String queue, String window, Now now) {
        ended(ticket, now);
        var person = new Person(scene.lane(queue), false, now.second());
        person.resumed = true;
        var counter = scene.counter(window);
        scene.end(counter, now);
        counter.serve(person, now);
        people.put(ticket, person);
    }

    /** 代管: {@code window} serves the queues of another one too, until it is said that it no longer does. */
    public void lent(String window, List<String> queues, boolean serves) {
        scene.lend(window, queues, serves);
    }

    /** A window has gone, and nobody else's queues are served there. */
    public void gone(String window) {
        scene.close(window);
        scene.alone(window);
    }

    /** A window works, where that is known; {@code queues}: what it may serve. */
    public void opened(String window, List<String> queues, Now now) {
        scene.open(window, queues, now);
    }

    /** A window does not work, where that is known. */
    public void closed(String window) {
        scene.close(window);
    }
}
