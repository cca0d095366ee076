// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings.telling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.warnings.Kind;
import io.jiaohao.controller.warnings.Level;
import io.jiaohao.controller.warnings.Warning;
import io.jiaohao.controller.warnings.Warning.AtWindow;
import io.jiaohao.controller.warnings.Warning.Everywhere;
import io.jiaohao.controller.warnings.Warning.Waiting;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
    private static final Service YIBAO =
            new Service(new ServiceCode("yibao"), "医疗保障", "Health insurance", "医保", 'A', List.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WAIT         | 【红】医保等候超时:A012 已等35分钟 | [RED] Wait over the target for Health insurance: A012 has waited 35 minutes",
                "WAIT_SHARE   | 【红】等候超时率:现为52% | [RED] Share of waits over the target: 52%",
                "WINDOW_LOAD  | 【红】3号窗口饱和度:现为52% | [RED] Saturation at window 3: 52%",
                "HALL_LOAD    | 【红】大厅饱和度:现为52% | [RED] Saturation of the hall: 52%",
                "VISIT_SHARE  | 【红】超时办结率:现为52% | [RED] Share of visits over the promised time: 52%",
                "VISITS_OVER  | 【红】超时业务:今天52笔 | [RED] Visits over the promised time: 52 today",
                "MISSED_SHARE | 【红】弃号率:现为52% | [RED] Share of calls missed: 52%",
                "BAD_GRADES   | 【红】差评:今天52笔 | [RED] Bad grades: 52 today",
                "AT_WORK      | 【红】3号窗口连续工作:已52分钟 请安排休息 | [RED] Work without a break at window 3: 52 minutes without a break",
            })
    void eachKindIsSaid(Kind kind, String chinese, String english) {
        var news = news(News.What.RAISED, kind);
        assertEquals(chinese, Wording.chinese(news));
        assertEquals(english, Wording.english(news));
    }

    @Test
    void whatGoesOnAndWhatEndsIsSaidToDoSo() {
        assertEquals("【红】大厅饱和度:现为52%,仍未好转", Wording.chinese(news(News.What.REPEATED, Kind.HALL_LOAD)));
        assertEquals("【解除】大厅饱和度", Wording.chinese(news(News.What.OVER, Kind.HALL_LOAD)));
        assertEquals("[OVER] Saturation of the hall", Wording.english(news(News.What.OVER, Kind.HALL_LOAD)));
    }

    @Test
    void whereAWaitWasMeasuredMayBeForgotten() {
        var warning = new Warning(Kind.WAIT, Level.YELLOW, 120, new Everywhere(), NINE);
        assertEquals("等候超时", Wording.title(warning));
        assertEquals("已到目标的120%", Wording.detail(warning));
    }

    private static News news(News.What what, Kind kind) {
        var place =
                switch (kind) {
                    case WAIT -> new Waiting(new TicketNumber("A012"), YIBAO, 35);
                    case WINDOW_LOAD, AT_WORK -> new AtWindow(new WindowNumber(3));
                    case WAIT_SHARE, HALL_LOAD, VISIT_SHARE, VISITS_OVER, MISSED_SHARE, BAD_GRADES -> new Everywhere();
                };
        return new News.OfWarning(what, new Warning(kind, Level.RED, 52, place, NINE), NINE, NINE);
    }
}
