// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.live;

import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.web.reply.Problems;
import io.jiaohao.protocol.Reason;
import io.vertx.core.json.JsonArray;

/** What somebody who runs the hall should look at. Pure. */
public final class Warnings {
    private Warnings() {}

    public static JsonArray of(Hall hall) {
        var warnings = new JsonArray();
        for (var left : hall.tally().left()) {
            var text = Views.shortName(hall, left) + "业务有人等候，窗口暂未开放";
            warnings.add(Problems.json(new Reason("SERVICE_LEFT", text)));
        }
        if (hall.tally().shareSaid()) {
            warnings.add(Problems.json(new Reason("PRIORITY_SHARE", share(hall))));
        }
        return warnings;
    }

    private static String share(Hall hall) {
        var percent = hall.tally().priority() * 100 / Math.max(1, hall.tally().taken());
        var usual = hall.plan().policy().turns().shareWarning();
        return "今天申请优先的号占%d%%，曾超过提醒线%d%%，请核对".formatted(percent, usual);
    }
}
