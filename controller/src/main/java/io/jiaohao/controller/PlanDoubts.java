// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller;

import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Service;
import java.util.ArrayList;
import java.util.List;

/** What a plan may be and should not; {@code config check} says it, nothing refuses it. */
final class PlanDoubts {
    /** Letters and digits that are confused when they are heard or read. */
    private static final List<String> ALIKE = List.of("E1", "R2", "BDPTV", "CG", "I1", "O0");

    private PlanDoubts() {}

    static List<String> of(Plan plan) {
        var doubts = new ArrayList<String>();
        for (var alike : ALIKE) {
            var confused = plan.services().stream()
                    .map(Service::prefix)
                    .filter(prefix -> alike.indexOf(prefix) >= 0)
                    .map(String::valueOf)
                    .toList();
            if (confused.size() > 1) {
                doubts.add("号码前缀 " + String.join("、", confused) + " 听起来或看起来相近,建议改一个");
            }
        }
        for (var prefix : "IO".toCharArray()) {
            plan.services().stream()
                    .filter(service -> service.prefix() == prefix)
                    .forEach(service -> doubts.add("号码前缀 " + prefix + " 像数字,建议改一个"));
        }
        for (var service : plan.services()) {
            if (plan.windowsOf(service.code()).size() < 2) {
                doubts.add("“" + service.shortName() + "”只有一个窗口,那个窗口没人时无人可办");
            }
        }
        if (!plan.staff().isEmpty()) {
            plan.windows().stream()
                    .filter(window -> window.a() == null)
                    .forEach(window -> doubts.add(window.number() + "号窗口没有安排A岗"));
        }
        return doubts;
    }
}
