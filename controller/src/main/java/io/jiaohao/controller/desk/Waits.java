// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.desk;

import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What was forecast of waits when their numbers were taken, for whoever shows it. Any thread. */
public interface Waits {
    /** Where nothing is forecast. */
    Waits UNKNOWN = new Waits() {
        @Override
        public Optional<Wait> of(TicketNumber ticket) {
            return Optional.empty();
        }

        @Override
        public Optional<Wait> next(ServiceCode service) {
            return Optional.empty();
        }

        @Override
        public List<Score> scores() {
            return List.of();
        }
    };

    /** Absent until enough was learnt to say something. Known as soon as the number is answered. */
    Optional<Wait> of(TicketNumber ticket);

    /** Of a number in order of arrival that would be taken now, some seconds old at most; absent as {@link #of}. */
    Optional<Wait> next(ServiceCode service);

    /** The same of a number of the class that it would be taken in; as in order where priority is not told apart. */
    default Optional<Wait> next(ServiceCode service, boolean priority) {
        return next(service);
    }

    /** How it did, day by day, the last day last. */
    List<Score> scores();

    /**
     * From the taking of the number, in seconds.
     *
     * @param seconds as likely too long as too short
     * @param low with {@code high}: four of five are called between
     */
    record Wait(long seconds, long low, long high) {}

    /**
     * A day's forecasts against what happened, over the numbers called that were told something.
     *
     * @param meanOff mean absolute error in seconds
     * @param inside the share that was called between {@code low} and {@code high}
     */
    record Score(LocalDate day, int visits, double meanOff, double inside) {}
}
