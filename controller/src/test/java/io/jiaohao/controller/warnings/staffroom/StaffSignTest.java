// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings.staffroom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Decision;
import io.jiaohao.controller.hall.Entry;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Order;
import io.jiaohao.controller.hall.Source;
import io.jiaohao.controller.warnings.Kind;
import io.jiaohao.controller.warnings.Level;
import io.jiaohao.controller.warnings.Warning;
import io.jiaohao.controller.warnings.telling.News;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.link.Link;
import io.jiaohao.protocol.link.MemoryBroker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StaffSignTest {
    private final MemoryBroker broker = new MemoryBroker();
    private final Link line = broker.line();
    private final List<Message.StaffRoom> heard = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T01:00:00Z");
    private final StaffSign sign = new StaffSign(line, StaffSignTest::hall, () -> now);

    @BeforeEach
    void open() {
        var node = broker.line();
        node.listen(Topic.Filter.every(Topic.Kind.STAFF_ROOM), (topic, message) -> {
            if (message instanceof Message.StaffRoom room) {
                heard.add(room);
            }
        });
        node.open();
        line.open();
        heard.clear();
    }

    @Test
    void theWorstStandsFirstAndEachIsSaidOnce() {
        standing(warning(Kind.HALL_LOAD, Level.YELLOW, 90), warning(Kind.WAIT_SHARE, Level.RED, 60));
        standing(warning(Kind.HALL_LOAD, Level.YELLOW, 90), warning(Kind.WAIT_SHARE, Level.RED, 60));
        assertEquals(1, heard.size());
        assertEquals(
                List.of("RED 等候超时率 现为60%", "YELLOW 大厅饱和度 现为90%"),
                heard.getFirst().alerts().stream()
                        .map(alert -> alert.level() + " " + alert.title() + " " + alert.detail())
                        .toList());
    }

    @Test
    void aFigureThatTremblesWaitsAndALevelDoesNot() {
        standing(warning(Kind.WAIT_SHARE, Level.ORANGE, 40));
        now = now.plusSeconds(5);
        standing(warning(Kind.WAIT_SHARE, Level.ORANGE, 41));
        assertEquals(1, heard.size());
        standing(warning(Kind.WAIT_SHARE, Level.RED, 51));
        assertEquals(2, heard.size());
        now = now.plusSeconds(30);
        standing(warning(Kind.WAIT_SHARE, Level.RED, 52));
        assertEquals("现为52%", heard.getLast().alerts().getFirst().detail());
    }

    @Test
    void whatIsOverLeavesTheSignDark() {
        standing(warning(Kind.WAIT_SHARE, Level.ORANGE, 40));
        standing();
        assertEquals(List.of(), heard.getLast().alerts());
    }

    @Test
    void aTestStandsBeforeAllElseForHalfAMinute() {
        standing(warning(Kind.WAIT_SHARE, Level.RED, 60));
        sign.trial(new News.Trial(now));
        assertEquals("测试", heard.getLast().alerts().getFirst().title());
        now = now.plusSeconds(30);
        standing(warning(Kind.WAIT_SHARE, Level.RED, 60));
        assertEquals("等候超时率", heard.getLast().alerts().getFirst().title());
    }

    private void standing(Warning... warnings) {
        sign.tell(List.of(), List.of(warnings));
    }

    private Warning warning(Kind kind, Level level, int value) {
        return new Warning(kind, level, value, new Warning.Everywhere(), now);
    }

    private static Hall hall() {
        var at = Instant.parse("2026-11-23T01:00:00Z");
        var order = new Order(CommandId.fresh(), Source.SELF, at, new Command.Start("e1", "test"));
        return Hall.decide(Hall.EMPTY, order) instanceof Decision.Accepted accepted
                ? Hall.evolve(Hall.EMPTY, new Entry(1, at, Source.SELF, accepted.events()))
                : Hall.EMPTY;
    }
}
