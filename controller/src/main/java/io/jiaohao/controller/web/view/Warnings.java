// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.view;

import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.warnings.Kind;
import io.jiaohao.controller.warnings.Warning;
import io.jiaohao.controller.web.reply.Problems;
import io.jiaohao.protocol.Reason;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

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

    /** Those of a hall that fills up with them: not for the public. */
    static JsonArray of(Seen seen) {
        var warnings = of(seen.hall());
        seen.warnings().forEach(warning -> warnings.add(json(warning)));
        return warnings;
    }

    private static JsonObject json(Warning warning) {
        var text = text(warning.kind(), warning.value());
        return Problems.json(new Reason("WARNING_" + warning.kind().name(), text))
                .put("level", warning.level().name())
                .put("value", warning.value())
                .put("since", warning.since().toString());
    }

    private static String text(Kind kind, int value) {
        return switch (kind) {
            case WAIT -> "等候超时，最长的已等到目标的" + value + "%";
            case WAIT_SHARE -> "等候超时率" + value + "%";
            case WINDOW_LOAD -> "窗口饱和度" + value + "%";
            case HALL_LOAD -> "大厅饱和度" + value + "%";
            case VISIT_SHARE -> "超时办结率" + value + "%";
            case VISITS_OVER -> "超时业务" + value + "笔";
            case MISSED_SHARE -> "弃号率" + value + "%";
            case BAD_GRADES -> "差评" + value + "笔";
            case AT_WORK -> "有窗口连续工作" + value + "分钟，请安排休息";
        };
    }

    private static String share(Hall hall) {
        var percent = hall.tally().priority() * 100 / Math.max(1, hall.tally().taken());
        var usual = hall.plan().policy().turns().shareWarning();
        return "今天申请优先的号占%d%%，曾超过提醒线%d%%，请核对".formatted(percent, usual);
    }
}
