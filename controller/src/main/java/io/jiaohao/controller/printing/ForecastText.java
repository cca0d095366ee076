// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.printing;

import io.jiaohao.controller.desk.Waits;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.ticket.Ticket;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** When a number will probably be called, as it stands on the slip. Pure. */
final class ForecastText {
    /** Beyond this, and into a break, only a time of day is said (issue 7). */
    private static final Duration FAR = Duration.ofMinutes(30);

    private static final int ROUND = 5;

    private ForecastText() {}

    static String of(Hall hall, Ticket ticket, Waits.Wait wait, ZoneId zone, SlipWords words) {
        var taken = ticket.taken().at();
        var likely = taken.plusSeconds(wait.seconds());
        if (wait.seconds() > FAR.toSeconds() || hall.worksAgain(likely).isPresent()) {
            var back = hall.worksAgain(likely);
            return words.around(rounded(back.orElse(likely.atZone(zone).toLocalTime())));
        }
        var from = taken.plusSeconds(wait.low()).atZone(zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        var to = taken.plusSeconds(wait.high() + 59).atZone(zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        return from.equals(to) ? words.around(rounded(from)) : words.between(from, to);
    }

    private static LocalTime rounded(LocalTime time) {
        var minutes = (time.toSecondOfDay() + ROUND * 30) / (ROUND * 60) * ROUND;
        return LocalTime.MIDNIGHT.plusMinutes(minutes);
    }
}
