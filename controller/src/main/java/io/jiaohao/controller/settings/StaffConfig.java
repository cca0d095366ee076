// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.settings;

import io.jiaohao.controller.hall.plan.Clerk;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.PriorityClass;
import io.jiaohao.protocol.WindowNumber;
import io.jiaohao.protocol.settings.ConfigTable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** {@code [[staff]]}, {@code [[roster]]} and {@code [[priority]]}: the people of the hall, and people it serves first. */
public final class StaffConfig {
    private StaffConfig() {}

    static Clerk clerk(ConfigTable table) {
        var badge = table.as("badge", "", Clerk::badge);
        var rights = table.texts("rights", List.of()).stream()
                .map(text -> table.check(() -> right(text)))
                .collect(Collectors.toSet());
        var clerk = new Clerk(badge, table.text("name", "工号" + badge), table.text("post", ""), rights);
        table.end();
        return clerk;
    }

    private static Clerk.Right right(String text) {
        return switch (text) {
            case "pick" -> Clerk.Right.PICK;
            case "guide" -> Clerk.Right.GUIDE;
            case "lead" -> Clerk.Right.LEAD;
            case "manage" -> Clerk.Right.MANAGE;
            case "audit" -> Clerk.Right.AUDIT;
            default ->
                throw new IllegalArgumentException(
                        "rights must be \"pick\", \"guide\", \"lead\", \"manage\" or \"audit\", not \"" + text + '"');
        };
    }

    /** One line of the roster, for each of its days. */
    static List<Plan.Duty> duties(ConfigTable table) {
        var window = new WindowNumber(table.whole("window", 1, 999));
        var half = table.as("half", "", StaffConfig::half);
        var badge = table.as("badge", "", Clerk::badge);
        var days = HoursConfig.days(table, "days");
        table.end();
        return days.stream().map(day -> new Plan.Duty(window, day, half, badge)).toList();
    }

    private static Plan.Half half(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "am" -> Plan.Half.AM;
            case "pm" -> Plan.Half.PM;
            default -> throw new IllegalArgumentException("must be \"am\" or \"pm\", not \"" + text + '"');
        };
    }

    static PriorityClass priority(ConfigTable table) {
        var name = table.text("name");
        var age = table.has("fromAge") ? Integer.valueOf(table.whole("fromAge", 18, 120)) : null;
        var priority = table.check(() -> new PriorityClass(
                table.text("code"), name, table.text("nameEn", name), table.texts("cards", List.of()), age));
        table.end();
        return priority;
    }
}
