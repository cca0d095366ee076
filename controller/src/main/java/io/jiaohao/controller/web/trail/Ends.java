// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.trail;

import io.jiaohao.controller.hall.ticket.Fate;
import io.jiaohao.controller.hall.ticket.VisitOutcome;

/** What became of a ticket and what a visit came to, in few words. */
final class Ends {
    private Ends() {}

    static Said of(Fate fate) {
        return switch (fate) {
            case FINISHED -> new Said("已办完", "served");
            case MISSED -> new Said("过号未返回", "missed");
            case UNPRINTED -> new Said("未出纸", "no slip came out");
            case ABANDONED -> new Said("本人放弃", "given up");
            case OUTAGE -> new Said("停电未办", "cut short by an outage");
            case CARRIED -> new Said("顺延到下一天", "carried to the next day");
            case VOID -> new Said("下班作废", "void at closing");
            case NOT_CALLED -> new Said("未叫到", "not called");
            case UNENDED -> new Said("没有办完", "not ended");
        };
    }

    static Said of(VisitOutcome outcome) {
        return switch (outcome) {
            case DONE -> new Said("当场办结", "done at once");
            case ACCEPTED -> new Said("已受理", "accepted");
            case INCOMPLETE -> new Said("材料不齐", "papers missing");
            case ENQUIRY -> new Said("咨询", "an enquiry");
            case REFERRED -> new Said("转办", "referred");
            case NOT_DONE -> new Said("未能办理", "not done");
        };
    }
}
