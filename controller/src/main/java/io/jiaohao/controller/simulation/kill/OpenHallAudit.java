// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.simulation.kill;

import io.jiaohao.controller.reliability.Acknowledged;
import io.jiaohao.controller.simulation.people.Doors;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Asks a running hall for what it had answered. */
final class OpenHallAudit {
    /** The last answers are the ones in danger; asking again for all would take longer than the rounds. */
    private static final int ASKED_AGAIN = 200;
    /** After a start the records are read from the journal by a thread of their own. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Duration LOOKS = Duration.ofMillis(200);

    private final Doors doors;

    OpenHallAudit(Doors doors) {
        this.doors = doors;
    }

    /** Given numbers that the records do not know, though they had time to follow the journal. */
    List<Acknowledged.Answer> unknown(List<Acknowledged.Answer> answers) throws IOException, InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        var unknown = unknownNow(answers);
        while (!unknown.isEmpty() && System.nanoTime() < until) {
            Thread.sleep(LOOKS.toMillis());
            unknown = unknownNow(answers);
        }
        return unknown;
    }

    private List<Acknowledged.Answer> unknownNow(List<Acknowledged.Answer> answers)
            throws IOException, InterruptedException {
        var day = HallProcess.health(doors).path("day").asText();
        var known = new HashSet<String>();
        doors.get("installer", "/api/v1/statistics?day=" + day)
                .path("visits")
                .forEach(visit -> known.add(visit.path("ticket").asText()));
        return answers.stream()
                .filter(answer -> answer.taken() && !known.contains(String.valueOf(answer.ticket())))
                .toList();
    }

    /** Orders that get another answer when they are repeated under their id. */
    List<Acknowledged.Answer> changed(List<Acknowledged.Answer> answers) throws IOException, InterruptedException {
        var taken = answers.stream().filter(Acknowledged.Answer::taken).toList();
        var changed = new ArrayList<Acknowledged.Answer>();
        for (var answer : taken.subList(Math.max(0, taken.size() - ASKED_AGAIN), taken.size())) {
            var service = answer.service();
            if (service != null && !Taker.take(doors, answer.id(), service).equals(answer.ticket())) {
                changed.add(answer);
            }
        }
        return changed;
    }
}
