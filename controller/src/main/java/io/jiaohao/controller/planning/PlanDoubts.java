// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.planning;

import io.jiaohao.controller.hall.plan.Clerk;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Service;
import java.util.ArrayList;
import java.util.List;

/** What a plan may be and should not; {@code config check} and the page of the plan say it, nothing refuses it. Pure. */
public final class PlanDoubts {
    /** Letters and digits that are confused when they are heard or read. */
    private static final List<String> ALIKE = List.of("E1", "R2", "BDPTV", "CG", "I1", "O0");

    /** Why somebody should look twice. */
    public enum Kind {
        ALIKE("号码前缀 %s 听起来或看起来相近,建议改一个"),
        DIGIT("号码前缀 %s 像数字,建议改一个"),
        ONE_WINDOW("“%s”只有一个窗口,那个窗口没人时无人可办"),
        NO_WINDOW("“%s”没有窗口办理"),
        NO_CLERK("%s号窗口没有安排A岗"),
        /** Said where there is staff at all. */
        NO_MANAGER("没有人有管理权限,只有安装人员能再进入管理页面%s");

        private final String text;

        Kind(String text) {
            this.text = text;
        }
    }

    /** One doubt; {@code about} a prefix, a service or a window. */
    public record Doubt(Kind kind, String about) {

        /** In the hall's words. */
        public String text() {
            return kind.text.formatted(about);
        }
    }

    private PlanDoubts() {}

    /** In the hall's words; that nobody may manage is usual for settings, where the installer signs in. */
    public static List<String> of(Plan plan) {
        return all(plan).stream()
                .filter(doubt -> doubt.kind() != Kind.NO_MANAGER)
                .map(Doubt::text)
                .toList();
    }

    /** All of them. */
    public static List<Doubt> all(Plan plan) {
        var doubts = new ArrayList<Doubt>();
        alike(plan, doubts);
        for (var service : plan.services()) {
            var windows = plan.windowsOf(service.code()).size();
            if (windows < 2) {
                doubts.add(new Doubt(windows == 0 ? Kind.NO_WINDOW : Kind.ONE_WINDOW, service.shortName()));
            }
        }
        if (!plan.staff().isEmpty()) {
            people(plan, doubts);
        }
        return doubts;
    }

    private static void alike(Plan plan, List<Doubt> doubts) {
        var prefixes = plan.services().stream().map(Service::prefix).toList();
        for (var alike : ALIKE) {
            var confused = prefixes.stream()
                    .filter(prefix -> alike.indexOf(prefix) >= 0)
                    .map(String::valueOf)
                    .toList();
            if (confused.size() > 1) {
                doubts.add(new Doubt(Kind.ALIKE, String.join("、", confused)));
            }
        }
        prefixes.stream()
                .filter(prefix -> prefix == 'I' || prefix == 'O')
                .forEach(prefix -> doubts.add(new Doubt(Kind.DIGIT, String.valueOf(prefix))));
    }

    private static void people(Plan plan, List<Doubt> doubts) {
        plan.windows().stream()
                .filter(window -> window.a() == null)
                .forEach(window ->
                        doubts.add(new Doubt(Kind.NO_CLERK, window.number().toString())));
        if (plan.staff().stream().noneMatch(clerk -> clerk.may(Clerk.Right.MANAGE))) {
            doubts.add(new Doubt(Kind.NO_MANAGER, ""));
        }
    }
}
