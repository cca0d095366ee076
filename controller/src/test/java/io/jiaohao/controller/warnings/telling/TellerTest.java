// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings.telling;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import io.jiaohao.controller.warnings.HallWatch;
import io.jiaohao.controller.warnings.Kind;
import io.jiaohao.controller.warnings.Level;
import io.jiaohao.controller.warnings.Warning;
import io.jiaohao.controller.warnings.WarningRules;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hall where somebody waits and somebody works too long, and a program that is started again. */
class TellerTest {
    private static final ServiceCode SHEBAO = new ServiceCode("shebao");
    private static final WindowNumber THREE = new WindowNumber(3);
    private static final Plan PLAN = new Plan(
            "测试厅",
            "",
            List.of(new Service(SHEBAO, "社会保险", "Social insurance", "社保", 'S', List.of())),
            List.of(new WindowPlan(THREE, "社保窗口", List.of(new WindowPlan.Serves(SHEBAO, 10)))),
            Policy.USUAL);

    @TempDir
    private Path folder = Path.of("");

    private final List<String> heard = new ArrayList<>();
    private Hall hall = Hall.EMPTY;
    private Instant now = Instant.parse("2026-11-23T01:00:00Z");

    TellerTest() {
        run(new Command.Start("e1", "test"));
        run(new Command.ApplyPlan(PLAN));
        run(new Command.OpenDay(LocalDate.parse("2026-11-23")));
        run(new Command.OpenWindow(THREE));
    }

    @Test
    void eachHearsWhatItWantsInItsOwnTime() {
        // given: yellow at 20 minutes, red at 40
        var teller = started();
        run(new Command.Take(SHEBAO, false, 1, "zh", true));
        // when
        later(25);
        teller.pass();
        later(16);
        teller.pass();
        // then
        assertEquals(
                List.of("all: 【黄】社保等候超时:S001 已等25分钟", "all: 【红】社保等候超时:S001 已等41分钟", "red: 【红】社保等候超时:S001 已等41分钟"),
                heard);
    }

    @Test
    void aRestartTellsNothingTwiceAndForgetsNobodysHours() {
        // given: two hours and five minutes at work
        var before = started();
        before.pass();
        later(125);
        before.pass();
        assertEquals(List.of("all: 【黄】3号窗口连续工作:已125分钟 请安排休息"), heard);
        heard.clear();
        // when
        var after = started();
        later(10);
        after.pass();
        // then
        assertEquals(List.of(), heard);
        // when
        run(new Command.Pause(THREE, null));
        after.pass();
        later(10);
        after.pass();
        assertEquals(List.of(), heard, "ten minutes are a break; that it is over must hold for a while");
        later(5);
        after.pass();
        // then
        assertEquals(List.of("all: 【解除】窗口连续工作"), heard);
    }

    @Test
    void aWayThatIsBrokenKeepsNobodyElseFromHearingAndIsTriedAgain() {
        // given
        var broken = new Breaking();
        var teller = started(List.of(
                new Teller.Listener(Audience.ALL, broken), new Teller.Listener(Audience.ALL, new Hearing("all"))));
        run(new Command.Take(SHEBAO, false, 1, "zh", true));
        later(25);
        // when
        teller.pass();
        teller.trial();
        // then
        assertEquals(List.of("all: 【黄】社保等候超时:S001 已等25分钟", "all: 【测试】叫号系统的预警能送到这里"), heard);
        assertEquals(Set.of("all"), new ToldFile(folder).read().tellings().keySet());
        // when
        broken.mended = true;
        teller.pass();
        // then
        assertEquals("broken: 【黄】社保等候超时:S001 已等25分钟", heard.getLast());
        assertEquals(
                Set.of("all", "broken"), new ToldFile(folder).read().tellings().keySet());
    }

    @Test
    void aTestGoesDownEveryWay() {
        started().trial();
        assertEquals(2, heard.size());
    }

    private Teller started() {
        return started(List.of(
                new Teller.Listener(Audience.ALL, new Hearing("all")),
                new Teller.Listener(Audience.of(List.of(Kind.WAIT), Level.RED), new Hearing("red"))));
    }

    private Teller started(List<Teller.Listener> listeners) {
        var file = new ToldFile(folder);
        var memory = file.read();
        var rules = WarningRules.USUAL;
        return new Teller(
                rules, new HallWatch(rules, () -> hall, () -> now, memory.seats()), () -> now, listeners, file, memory);
    }

    private void later(int minutes) {
        now = now.plus(Duration.ofMinutes(minutes));
    }

    private void run(Command command) {
        var order = new Order(CommandId.fresh(), Source.SELF, now, command);
        if (Hall.decide(hall, order) instanceof Decision.Accepted accepted) {
            hall = Hall.evolve(hall, new Entry(hall.sequence() + 1, now, Source.SELF, accepted.events()));
        }
    }

    private class Hearing implements Channel {
        private final String name;

        Hearing(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void tell(List<News.OfWarning> news, List<Warning> standing) {
            news.forEach(each -> heard.add(name + ": " + Wording.chinese(each)));
        }

        @Override
        public void trial(News.Trial trial) {
            heard.add(name + ": " + Wording.chinese(trial));
        }

        @Override
        public State state() {
            return new State(Sort.LOG, "", null, null, 0, 0);
        }
    }

    /** Throws until it is mended. */
    private final class Breaking extends Hearing {
        private boolean mended;

        Breaking() {
            super("broken");
        }

        @Override
        public void tell(List<News.OfWarning> news, List<Warning> standing) {
            check();
            super.tell(news, standing);
        }

        @Override
        public void trial(News.Trial trial) {
            check();
            super.trial(trial);
        }

        private void check() {
            if (!mended) {
                throw new IllegalStateException("broken");
            }
        }
    }
}
