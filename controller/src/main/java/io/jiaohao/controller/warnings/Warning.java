// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings;

import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.time.Instant;

/**
 * A warning that holds. It names nobody.
 *
 * @param value as measured last, in the unit of its kind
 * @param place where in the hall that was measured
 * @param since when it came to this level
 */
public record Warning(Kind kind, Level level, int value, Place place, Instant since) {

    /** Where in the hall something was measured. */
    public sealed interface Place {}

    /** In all of it. */
    public record Everywhere() implements Place {}

    /** At one window; never who sits there. */
    public record AtWindow(WindowNumber window) implements Place {}

    /** Of one number that waits, for so many minutes. */
    public record Waiting(TicketNumber ticket, Service service, int minutes) implements Place {}

    /** A figure and where it was measured. */
    record Measure(int value, Place place) {
        static final Measure NOTHING = in(0);

        /** Of the whole hall. */
        static Measure in(int value) {
            return new Measure(value, new Everywhere());
        }

        static Measure at(WindowNumber window, int value) {
            return new Measure(value, new AtWindow(window));
        }
    }
}
