// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.util.List;

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
    static final Plan PLAN = plan(List.of(S, Y), List.of(AT_THREE, AT_FOUR, AT_FIVE));

    private Town() {}

    static Plan plan(List<Service> services, List<WindowPlan> windows) {
        return new Plan("测试厅", "", services, windows, Policy.USUAL);
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
