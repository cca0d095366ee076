// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.evaluation;

import io.jiaohao.controller.desk.JournalDays;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Decision;
import io.jiaohao.controller.hall.Entry;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Order;
import io.jiaohao.controller.hall.Source;
import io.jiaohao.controller.hall.plan.Calendar;
import io.jiaohao.controller.hall.plan.Clerk;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.plan.PriorityClass;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.controller.hall.ticket.VisitOutcome;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A small day: rated at the window, rated by phone, rated by nobody, two services of one visit, and somebody who did not come. */
final class RatedDay implements JournalDays {
    static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    static final ServiceCode SHEBAO = new ServiceCode("shebao");
    static final ServiceCode YIBAO = new ServiceCode("yibao");
    private static final WindowNumber THREE = new WindowNumber(3);
    private static final WindowNumber FOUR = new WindowNumber(4);
    private static final Plan PLAN = new Plan(
            "测试厅",
            "",
            List.of(
                    new Service(SHEBAO, "社会保险", "Social insurance", "社保", 'S', List.of()),
                    new Service(YIBAO, "医疗保险,\"新农合\"", "Health insurance", "医保", 'Y', List.of())),
            List.of(
                    new WindowPlan(THREE, "社保窗口", List.of(new WindowPlan.Serves(SHEBAO, 10))),
                    new WindowPlan(FOUR, "医保窗口", List.of(new WindowPlan.Serves(YIBAO, 10)))),
            Policy.USUAL,
            List.of(new Clerk("07", "甲", "岗", Set.of()), new Clerk("08", "乙", "岗", Set.of())),
            List.of(),
            PriorityClass.USUAL,
            Calendar.ALWAYS);

    private final List<Entry> entries = new ArrayList<>();
    private Hall hall = Hall.EMPTY;
    private Instant now = Instant.parse("2026-11-23T01:00:00Z");

    RatedDay() {
        run(new Command.ApplyPlan(PLAN));
        run(new Command.OpenDay(MONDAY));
        run(new Command.SignIn(THREE, "07", false, false));
        run(new Command.SignIn(FOUR, "08", false, false));
        for (var n = 0; n < 4; n++) {
            run(new Command.Take(SHEBAO, false, 1, "zh", true));
        }
        served(THREE, VisitOutcome.DONE, new Command.RateHere(THREE, 5));
        served(THREE, VisitOutcome.INCOMPLETE, new Command.Rate(new TicketNumber("S002"), 1));
        served(THREE, null, new Command.PassTime());
        run(new Command.CallNext(THREE, null));
        run(new Command.MarkArrived(THREE));
        run(new Command.AddService(new TicketNumber("S004"), YIBAO));
        run(new Command.Finish(THREE, VisitOutcome.ACCEPTED));
        served(FOUR, VisitOutcome.DONE, new Command.RateHere(FOUR, 4));
        run(new Command.Take(YIBAO, false, 1, "zh", true));
        run(new Command.CallNext(FOUR, null));
        later(60);
        run(new Command.MarkMissed(FOUR));
        run(new Command.CloseDay());
    }

    private void served(WindowNumber window, @Nullable VisitOutcome outcome, Command rating) {
        run(new Command.CallNext(window, null));
        run(new Command.MarkArrived(window));
        later(300);
        run(new Command.Finish(window, outcome));
        run(rating);
    }

    private void later(long seconds) {
        now = now.plusSeconds(seconds);
    }

    private void run(Command command) {
        later(20);
        var order = new Order(new CommandId("id-" + entries.size()), Source.SELF, now, command);
        switch (Hall.decide(hall, order)) {
            case Decision.Accepted accepted -> {
                var entry = new Entry(hall.sequence() + 1, now, Source.SELF, accepted.events());
                hall = Hall.evolve(hall, entry);
                entries.add(entry);
            }
            case Decision.Repeated repeated -> {}
            case Decision.Refused refused -> throw new IllegalStateException(command + ": " + refused);
        }
    }

    @Override
    public List<Entry> of(LocalDate day) {
        return day.equals(MONDAY) ? entries : List.of();
    }
}
