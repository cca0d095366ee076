// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.settings;

import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.controller.planning.PlanFile;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import io.jiaohao.protocol.settings.ConfigTable;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plan's part of the settings, table by table: {@link ServiceConfig}, {@link StaffConfig}, {@link PolicyConfig}, {@link HoursConfig}.
 * A file with services needs its own windows too: half of each would serve nobody.
 */
public final class PlanConfig {
    private final ConfigTable root;
    private final ConfigTable usual;
    private final boolean own;

    private PlanConfig(ConfigTable root, ConfigTable usual) {
        this.root = root;
        this.usual = usual;
        this.own = root.has("services");
        if (own != root.has("windows")) {
            throw root.wrong(own ? "windows" : "services", "is missing: services and windows are changed together");
        }
    }

    /**
     * Reads the plan of {@code root}; what it leaves out is as in {@code usual}.
     *
     * @param holidays finds the file of holidays that {@code [hours]} names
     */
    static Plan read(
            ConfigTable root, ConfigTable usual, ConfigTable hall, ZoneId zone, HoursConfig.Holidays holidays) {
        return new PlanConfig(root, usual).read(hall, zone, holidays);
    }

    /**
     * Reads a text that holds a whole plan and nothing else: the manager's.
     *
     * @throws io.jiaohao.protocol.settings.ConfigError with line and key of what is wrong
     */
    public static Plan alone(String text, ZoneId zone) {
        var root = ConfigTable.parse(PlanFile.NAME, text);
        var hall = root.tableOrEmpty("hall");
        var plan = read(root, root, hall, zone, (name, usual) -> {
            throw new IllegalArgumentException("is not for this file: holidays stand in specials");
        });
        List.of(hall, root).forEach(ConfigTable::end);
        return plan;
    }

    private Plan read(ConfigTable hall, ZoneId zone, HoursConfig.Holidays holidays) {
        var name = hall.text("name", "镇党群服务中心");
        var complaints = hall.text("complaints", "");
        var from = own ? root : usual;
        var services =
                from.tables("services").stream().map(ServiceConfig::service).toList();
        var windows = from.tables("windows").stream().map(PlanConfig::window).toList();
        // the usual people sit at the usual windows only
        var people = own || root.has("staff");
        var staff = (people ? root : usual)
                .tables("staff").stream().map(StaffConfig::clerk).toList();
        var roster = (people || root.has("roster") ? root : usual)
                .tables("roster").stream()
                        .flatMap(table -> StaffConfig.duties(table).stream())
                        .toList();
        var classes = (root.has("priority") ? root : usual)
                .tables("priority").stream().map(StaffConfig::priority).toList();
        var policy = PolicyConfig.policy(root.tableOrEmpty("policy"));
        var calendar = HoursConfig.calendar(root, usual, zone, holidays);
        try {
            return new Plan(name, complaints, services, windows, policy, staff, roster, classes, calendar);
        } catch (IllegalArgumentException e) {
            throw root.wrong("windows", "do not fit services and staff: " + e.getMessage());
        }
    }

    private static WindowPlan window(ConfigTable table) {
        var number = new WindowNumber(table.whole("number", 1, 999));
        var serves = table.needed("serves");
        var services = serves.keys().stream()
                .map(code ->
                        new WindowPlan.Serves(serves.check(() -> new ServiceCode(code)), serves.whole(code, 1, 100)))
                .toList();
        var name = table.text("name", number + "号窗口");
        var window = table.check(() -> new WindowPlan(
                number,
                name,
                services,
                badge(table, "a"),
                badge(table, "b"),
                covers(table),
                table.flag("desk", false)));
        table.end();
        return window;
    }

    private static @Nullable String badge(ConfigTable table, String key) {
        var badge = table.text(key, "");
        return badge.isEmpty() ? null : badge;
    }

    private static @Nullable WindowNumber covers(ConfigTable table) {
        return table.has("covers") ? new WindowNumber(table.whole("covers", 1, 999)) : null;
    }
}
