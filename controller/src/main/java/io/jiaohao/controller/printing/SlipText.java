// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.printing;

import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Ticket;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.protocol.Slip;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sentences of a slip. Pure. */
final class SlipText {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private SlipText() {}

    /**
     * The slip of a ticket.
     *
     * @param url what its QR says; absent where phones cannot reach it
     */
    static Slip of(Hall hall, Ticket ticket, ZoneId zone, @Nullable String url) {
        var plan = hall.plan();
        var service = plan.service(ticket.service());
        return new Slip(
                plan.hall(),
                service.map(Service::name).orElse(ticket.service().text()),
                ticket.number(),
                windows(hall, ticket),
                ahead(hall.ahead(ticket)),
                null,
                notes(service.map(Service::materials).orElse(List.of()), plan.policy()),
                url,
                plan.complaints().isBlank() ? null : "监督电话 " + plan.complaints(),
                STAMP.format(ticket.taken().at().atZone(zone)),
                ticket.priority(),
                ticket.slips() > 1);
    }

    static String ahead(int people) {
        return people == 0 ? "请留意,马上就到您" : "前面还有" + people + "人";
    }

    private static String windows(Hall hall, Ticket ticket) {
        var numbers = hall.plan().windowsOf(ticket.service()).stream()
                .map(window -> window.number().value())
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining("、"));
        return "办理窗口:" + numbers + "号";
    }

    private static List<String> notes(List<String> materials, Policy policy) {
        var notes = new ArrayList<String>();
        if (!materials.isEmpty()) {
            notes.add("需带材料:" + String.join("、", materials) + "(材料不全也可先咨询)");
        }
        notes.add("请在等候区留意叫号和大屏");
        notes.add(missed(policy));
        notes.add("仅限当天有效");
        return List.copyOf(notes);
    }

    /** From the policy, so that the slip never promises what the hall does not do. */
    private static String missed(Policy policy) {
        return "叫号" + policy.callsAtMost() + "次未到按过号处理,过号请到导办台";
    }
}
