// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.plan.Calendar;
import io.jiaohao.controller.hall.plan.Clerk;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.plan.PriorityClass;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.Slot;
import io.jiaohao.controller.hall.plan.Span;
import io.jiaohao.controller.hall.plan.Week;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** The small hall in which the rules are told: S goes to window 3 before anything else, Y to window 4, both alike to window 5. */
final class Town {
    static final ServiceCode SHEBAO = new ServiceCode("shebao");
    static final ServiceCode YIBAO = new ServiceCode("yibao");
    static final WindowNumber THREE = new WindowNumber(3);
    static final WindowNumber FOUR = new WindowNumber(4);
    static final WindowNumber FIVE = new WindowNumber(5);
    static final Service S = new Service(SHEBAO, "社会保险", "Social insurance", "社保", 'S', List.of());
    static final Service Y = new Service(YIBAO, "医疗保险", "Medical insurance", "医保", 'Y', List.of());
    static final WindowPlan AT_THREE = window(THREE, serves(SHEBAO, 10), serves(YIBAO, 5));
    static final WindowPlan AT_FOUR = window(FOUR, serves(YIBAO, 10));
    static final WindowPlan AT_FIVE = window(FIVE, serves(YIBAO, 7), serves(SHEBAO, 7));
    /** The heavier service first, whoever waited longer. */
    static final Policy STRICT = Policy.USUAL.with(new Policy.Turns(2, Duration.ofMinutes(40), 0, 30));

    /** May call out of order. */
    static final String LEADER = "07";
    /** May not. */
    static final String CLERK = "08";

    static final List<Clerk> STAFF = List.of(
            new Clerk(LEADER, "甲", "值班长", Set.of(Clerk.Right.PICK, Clerk.Right.LEAD)),
            new Clerk(CLERK, "乙", "经办", Set.of()));
    static final Plan PLAN = plan(List.of(S, Y), List.of(AT_THREE, AT_FOUR, AT_FIVE));

    /** Half past eight to twelve and two to half past five, the kiosk a quarter of an hour earlier; Monday to Friday. */
    static final Calendar HOURS = new Calendar(
            ZoneId.of("Asia/Shanghai"),
            Week.ofWorkdays(List.of(Span.parse("08:30-12:00"), Span.parse("14:00-17:30"))),
            Week.ofWorkdays(List.of(Span.parse("08:15-12:00"), Span.parse("13:45-17:30"))),
            List.of());

    private Town() {}

    /** The small hall with appointments for Y, and windows that call by themselves after a minute. */
    static final Plan FULL = full();

    /** The same in short hours with a shorter break, so that a random day sees them all; whoever is left gets a note. */
    static final Plan OFFICE = FULL.with(new Calendar(
                    HOURS.zone(),
                    Week.ofWorkdays(List.of(Span.parse("08:30-09:20"), Span.parse("09:30-10:10"))),
                    Week.ofWorkdays(List.of(Span.parse("08:15-09:20"), Span.parse("09:25-10:10"))),
                    List.of()))
            .with(FULL.policy()
                    .with(new Policy.Closing(
                            Policy.Closing.Waiting.CARRY,
                            Policy.Closing.Last.CLOCK,
                            Duration.ofMinutes(5),
                            Duration.ofMinutes(20),
                            Duration.ofMinutes(20))));

    private static Plan full() {
        var y = new Service(
                YIBAO,
                Y.name(),
                Y.nameEn(),
                Y.shortName(),
                Y.prefix(),
                List.of(),
                Service.USUAL_WAIT,
                Service.USUAL_VISIT,
                List.of(),
                List.of(new Slot(Span.parse("06:00-23:00"), 40, 3)));
        var policy = STRICT.with(new Policy.Turns(2, Duration.ofMinutes(10), 2, 30))
                .with(new Policy.Booking(
                        5, Duration.ofMinutes(30), Duration.ofHours(12), Duration.ofHours(2), false, 1))
                .callingAfter(Duration.ofMinutes(1));
        return plan(List.of(S, y), List.of(AT_THREE, AT_FOUR, AT_FIVE)).with(policy);
    }

    static Plan turns(int ratio, Duration ageing, int minutesPerWeight) {
        return PLAN.with(STRICT.with(new Policy.Turns(ratio, ageing, minutesPerWeight, 30)));
    }

    static Plan plan(List<Service> services, List<WindowPlan> windows) {
        return new Plan("测试厅", "", services, windows, STRICT, STAFF, List.of(), PriorityClass.USUAL, Calendar.ALWAYS);
    }

    static WindowPlan window(WindowNumber number, WindowPlan.Serves... serves) {
        return new WindowPlan(number, "窗口" + number, List.of(serves));
    }

    static WindowPlan.Serves serves(ServiceCode service, int weight) {
        return new WindowPlan.Serves(service, weight);
    }

    static TicketNumber ticket(String number) {
        return new TicketNumber(number);
    }

    static ServiceCode serviceOf(TicketNumber ticket) {
        return ticket.prefix() == 'S' ? SHEBAO : YIBAO;
    }
}
