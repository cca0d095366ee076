// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static io.jiaohao.controller.hall.Specification.in;
import static io.jiaohao.controller.hall.Told.next;
import static io.jiaohao.controller.hall.Told.opened;
import static io.jiaohao.controller.hall.Told.taken;
import static io.jiaohao.controller.hall.Told.takenWithPriority;
import static io.jiaohao.controller.hall.Told.wentOn;
import static io.jiaohao.controller.hall.Town.FIVE;
import static io.jiaohao.controller.hall.Town.FOUR;
import static io.jiaohao.controller.hall.Town.SHEBAO;
import static io.jiaohao.controller.hall.Town.THREE;
import static io.jiaohao.controller.hall.Town.YIBAO;
import static io.jiaohao.controller.hall.Town.turns;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.controller.hall.Why.Reason;
import io.jiaohao.controller.hall.line.Line;
import io.jiaohao.controller.hall.line.Rank;
import io.jiaohao.controller.hall.plan.Plan;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Weight against waiting at a window of two services; window 3 weighs S with 10 and Y with 5. */
class WeighingTest {
    private static final Plan TWO_MINUTES = turns(2, Duration.ofHours(9), 2);
    private static final Plan STRICTLY = turns(2, Duration.ofHours(9), 0);

    /** Y001 has waited this long before S001 came. */
    private static Specification before(Plan plan, double seconds) {
        return in(plan, opened(THREE), taken("Y001")).later(seconds).and(taken("S001"));
    }

    @Test
    void tenMinutesOfWaitingAreWorthFivePointsToTheMillisecond() {
        var light = before(TWO_MINUTES, 599.999).when(next(THREE)).answeredWith("S001");
        light.because(Reason.WEIGHT, Reason.ARRIVAL);
        assertEquals(new Why(light.why().reasons(), Line.of(SHEBAO), Rank.ORDINARY, 10, 0, 2, 0, 2), light.why());
        var even = before(TWO_MINUTES, 600).when(next(THREE)).answeredWith("Y001");
        even.because(Reason.LONGEST, Reason.ARRIVAL);
        assertEquals(new Why(even.why().reasons(), Line.of(YIBAO), Rank.ORDINARY, 5, 0, 2, 0, 2), even.why());
    }

    @Test
    void strictlyTheHeavierComesFirstHoweverLongTheOtherWaited() {
        before(STRICTLY, 7200).when(next(THREE)).answeredWith("S001").because(Reason.WEIGHT, Reason.ARRIVAL);
    }

    @Test
    void theHeavierThatWaitedLongerIsCalledForItsWait() {
        in(STRICTLY, opened(THREE), taken("S001"))
                .later(60)
                .and(taken("Y001"))
                .when(next(THREE))
                .answeredWith("S001")
                .because(Reason.LONGEST, Reason.ARRIVAL);
    }

    @Test
    void thoseWhoCameTogetherAreCalledByWeight() {
        before(TWO_MINUTES, 0).when(next(THREE)).answeredWith("S001").because(Reason.WEIGHT, Reason.ARRIVAL);
    }

    @Test
    void whereOnlyOneServiceWaitsNothingIsWeighed() {
        in(TWO_MINUTES, opened(THREE), taken("Y001"), taken("Y002"))
                .when(next(THREE))
                .answeredWith("Y001")
                .because(Reason.ARRIVAL);
    }

    @Test
    void priorityIsWeighedWithItsWaitToo() {
        var story = in(TWO_MINUTES, opened(THREE), takenWithPriority("Y001"))
                .later(599.999)
                .and(takenWithPriority("S001"));
        story.when(next(THREE)).answeredWith("S001").because(Reason.PRIORITY, Reason.ARRIVAL);
        in(TWO_MINUTES, opened(THREE), takenWithPriority("Y001"))
                .later(600)
                .and(takenWithPriority("S001"))
                .when(next(THREE))
                .answeredWith("Y001")
                .because(Reason.PRIORITY, Reason.ARRIVAL);
    }

    @Test
    void atEqualWeightsWhoGoesOnElsewhereKeepsTheArrival() {
        // Y001 came first, was served, and has waited for S for a minute; Y002 has waited since: the arrival counts
        in(
                        TWO_MINUTES,
                        opened(FOUR),
                        opened(FIVE),
                        taken("Y001"),
                        taken("Y002"),
                        new Event.ServiceAdded(Town.ticket("Y001"), SHEBAO))
                .and(Told.called("Y001", FOUR), Told.arrived("Y001", FOUR))
                .later(300)
                .and(wentOn("Y001", FOUR, SHEBAO, false))
                .later(60)
                .when(next(FIVE))
                .answeredWith("Y001")
                .because(Reason.LONGEST, Reason.ARRIVAL);
    }

    @Test
    void atEqualWeightsAndNoMinutesTheEarlierArrivalIsCalled() {
        in(
                        STRICTLY,
                        opened(FOUR),
                        opened(FIVE),
                        taken("Y001"),
                        taken("Y002"),
                        new Event.ServiceAdded(Town.ticket("Y001"), SHEBAO))
                .and(Told.called("Y001", FOUR), Told.arrived("Y001", FOUR))
                .later(300)
                .and(wentOn("Y001", FOUR, SHEBAO, false))
                .later(60)
                .when(next(FIVE))
                .answeredWith("Y001")
                .because(Reason.LONGEST, Reason.ARRIVAL);
        assertEquals(List.of(), in(STRICTLY).hall().recent());
    }

    @Test
    void aHeavierServiceIsCalledForItsWeightThoughTheEarlierArrivalIsOnItsSecondWait() {
        // Y001 came first, but waits for its second service, on its way back to Y, only for a minute
        in(TWO_MINUTES, opened(THREE), taken("Y001"), taken("S001"))
                .and(Told.called("Y001", FOUR), Told.arrived("Y001", FOUR))
                .later(300)
                .and(Told.transferred("Y001", FOUR, YIBAO))
                .later(60)
                .when(next(THREE))
                .answeredWith("S001")
                .because(Reason.WEIGHT, Reason.ARRIVAL);
    }
}
