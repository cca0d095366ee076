// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.journal;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Decision;
import io.jiaohao.controller.hall.Entry;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Order;
import io.jiaohao.controller.hall.Source;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes days into a journal the way the desk does, one force for each command. */
final class Days {
    static final ServiceCode SHEBAO = new ServiceCode("shebao");
    static final WindowNumber THREE = new WindowNumber(3);
    private static final Plan PLAN = new Plan(
            "测试厅",
            "",
            List.of(new Service(SHEBAO, "社会保险", "Social insurance", "社保", 'S', List.of())),
            List.of(new WindowPlan(THREE, "社保", List.of(new WindowPlan.Serves(SHEBAO, 10)))),
            Policy.USUAL);

    final List<Entry> entries = new ArrayList<>();
    private final FileJournal journal;
    private Hall hall;
    private Instant now = Instant.parse("2026-11-23T00:00:00Z");

    Days(Path folder) throws IOException {
        journal = FileJournal.open(folder);
        hall = journal.recovered();
        now = hall.sequence() == 0 ? now : hall.at();
    }

    Hall hall() {
        return hall;
    }

    Days openDay(String date) throws IOException {
        if (hall.open()) {
            run(new Command.CloseDay());
        }
        run(new Command.ApplyPlan(PLAN));
        return run(new Command.OpenDay(LocalDate.parse(date)));
    }

    Days take(int times) throws IOException {
        for (var n = 0; n < times; n++) {
            run(new Command.Take(SHEBAO, false, 1, "zh", true));
        }
        return this;
    }

    Days run(Command command) throws IOException {
        append(command);
        journal.force();
        return this;
    }

    /** Appends without forcing: a batch under way. */
    Days append(Command command) throws IOException {
        now = now.plusSeconds(1);
        var order = new Order(CommandId.fresh(), Source.SELF, now, command);
        if (Hall.decide(hall, order) instanceof Decision.Accepted accepted) {
            var entry = new Entry(hall.sequence() + 1, now, Source.SELF, accepted.events());
            journal.append(entry);
            hall = Hall.evolve(hall, entry);
            entries.add(entry);
        }
        return this;
    }

    void close() throws IOException {
        journal.close();
    }
}
