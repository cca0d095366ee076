// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings.webhook;

import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.warnings.Kind;
import io.jiaohao.controller.warnings.Level;
import io.jiaohao.controller.warnings.Warning;
import io.jiaohao.controller.warnings.telling.News;
import io.jiaohao.controller.warnings.telling.News.What;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import java.time.Instant;
import java.util.List;

/** News for tests. */
final class Letters {
    static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
    private static final Service YIBAO =
            new Service(new ServiceCode("yibao"), "医疗保障", "Health insurance", "医保", 'A', List.of());

    private Letters() {}

    /** Of the longest wait: A012 has waited 35 minutes of a target of 20. */
    static News.OfWarning wait(What what) {
        var place = new Warning.Waiting(new TicketNumber("A012"), YIBAO, 35);
        return new News.OfWarning(
                what, new Warning(Kind.WAIT, Level.ORANGE, 175, place, NINE), NINE, NINE.plusSeconds(5));
    }

    static News.OfWarning of(Kind kind, What what) {
        return new News.OfWarning(what, new Warning(kind, Level.RED, 60, new Warning.Everywhere(), NINE), NINE, NINE);
    }
}
