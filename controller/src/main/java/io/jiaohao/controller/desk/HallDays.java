// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.desk;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Source;
import io.jiaohao.protocol.CommandId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens and closes hall days: a day begins at three in the morning, so that nobody's evening is cut in two. {@link #turn} is called at
 * the start and every second; it orders the day that is due, or tells the hall that time has passed.
 */
public final class HallDays {
    private static final Logger log = LoggerFactory.getLogger(HallDays.class);
    private static final LocalTime BOUNDARY = LocalTime.of(3, 0);

    private final Desk desk;
    private final Supplier<Instant> now;
    private final ZoneId zone;
    private final AtomicBoolean turning = new AtomicBoolean();

    /** Reads the hall's time from {@code now}. */
    public HallDays(Desk desk, Supplier<Instant> now, ZoneId zone) {
        this.desk = desk;
        this.now = now;
        this.zone = zone;
    }

    /** Orders the day that it is, where it is not open yet. Never goes back. Any thread. */
    public void turn() {
        // a second turn before the first is through would close the day that the first one opens
        if (!turning.compareAndSet(false, true)) {
            return;
        }
        var hall = desk.hall();
        var today = dayOf(now.get(), zone);
        if (hall.day() != null && !today.isAfter(hall.day())) {
            pass(hall.open());
            return;
        }
        if (hall.open()) {
            order(new Command.CloseDay(), () -> {});
        }
        order(new Command.OpenDay(today), () -> turning.set(false));
    }

    /** The hall day in which a moment lies. */
    public static LocalDate dayOf(Instant moment, ZoneId zone) {
        var local = moment.atZone(zone);
        return local.toLocalTime().isBefore(BOUNDARY) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
    }

    /** The next second waits until this one is through, so a desk that is busy is not flooded with time. */
    private void pass(boolean open) {
        if (open) {
            desk.submit(CommandId.fresh(), Source.SELF, new Command.PassTime(), outcome -> turning.set(false));
        } else {
            turning.set(false);
        }
    }

    private void order(Command command, Runnable then) {
        desk.submit(CommandId.fresh(), Source.SELF, command, outcome -> {
            switch (outcome) {
                case Outcome.Done done -> log.info("{}", command);
                case Outcome.Refused refused ->
                    log.debug("{}: {}", command, refused.reason().text());
            }
            then.run();
        });
    }
}
