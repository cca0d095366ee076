// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.settings;

import io.jiaohao.controller.evaluation.EvaluationSettings;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.kiosks.Kiosk;
import io.jiaohao.controller.printing.SlipTemplate;
import io.jiaohao.controller.voice.Zone;
import io.jiaohao.controller.web.rooms.PageSettings;
import io.jiaohao.protocol.HallId;
import io.jiaohao.protocol.NodeId;
import io.jiaohao.protocol.WindowNumber;
import io.jiaohao.protocol.settings.ConfigError;
import io.jiaohao.protocol.settings.ConfigTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The controller's settings, read once. What a file leaves out stands in {@code hall.toml} beside this class, which is also the
 * commented example of the manual. An unknown or wrong key stops the start with its line.
 *
 * @param publicUrl where phones reach this hall; absent where they cannot
 * @param withholds whether slips have no QR while publicUrl does not answer
 * @param zones parts of the hall with loudspeakers of their own
 * @param pages what the hall chose for its pages
 * @param warnings when somebody must be warned, and who
 * @param evaluation what the 好差评 of the region wants to be told
 */
public record ControllerConfig(
        HallId hall,
        ZoneId zone,
        Plan plan,
        SlipTemplate slip,
        Listener http,
        @Nullable String publicUrl,
        boolean withholds,
        Listener mqtt,
        List<Kiosk> kiosks,
        List<NodePlan> nodes,
        List<Zone> zones,
        PageSettings pages,
        ClockPlan clock,
        WarningsConfig warnings,
        EvaluationSettings evaluation) {

    /** Where to listen; port 0 takes a free one. */
    public record Listener(String host, int port) {}

    /** A node that gets credentials. {@code windows} only for kind WINDOWS. */
    public record NodePlan(NodeId id, Kind kind, List<WindowNumber> windows) {}

    /** What a node does, and so what it may. */
    public enum Kind {
        WINDOWS,
        HALL,
        PRINTER
    }

    /** How fast the hall's clock runs, and where it begins; absent: now. */
    public record ClockPlan(double pace, @Nullable Instant start) {}

    /** The settings of an installation that changed nothing. */
    public static ControllerConfig usual() {
        return read(usualTable(), usualTable(), (name, usual) -> builtIn(name)
                .lines()
                .toList());
    }

    /**
     * Reads {@code file}.
     *
     * @throws ConfigError with file, line and key of what is wrong
     */
    public static ControllerConfig read(Path file) {
        return read(
                ConfigTable.read(file),
                usualTable(),
                (name, usual) -> usual ? builtIn(name).lines().toList() : beside(file, name));
    }

    /**
     * A file that the settings name lies where they lie.
     *
     * @throws IllegalArgumentException where it cannot be read
     */
    private static List<String> beside(Path file, String name) {
        var other = file.toAbsolutePath().resolveSibling(name);
        try {
            return Files.readAllLines(other);
        } catch (IOException e) {
            throw new IllegalArgumentException("names " + other + ", which cannot be read", e);
        }
    }

    /** The same hall where nobody else listens. */
    public ControllerConfig onFreePorts() {
        return new ControllerConfig(
                hall,
                zone,
                plan,
                slip,
                new Listener(http.host(), 0),
                publicUrl,
                withholds,
                new Listener(mqtt.host(), 0),
                kiosks,
                nodes,
                zones,
                pages,
                clock,
                warnings,
                evaluation);
    }

    private static ConfigTable usualTable() {
        return ConfigTable.parse("hall.toml", builtIn("hall.toml"));
    }

    private static String builtIn(String name) {
        try (var in = ControllerConfig.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from this program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name + " cannot be read from this program", e);
        }
    }

    private static ControllerConfig read(ConfigTable root, ConfigTable usual, HoursConfig.Holidays holidays) {
        var hall = root.tableOrEmpty("hall");
        var http = root.tableOrEmpty("http");
        var board = root.tableOrEmpty("board");
        var reports = root.tableOrEmpty("reports");
        var mqtt = root.tableOrEmpty("mqtt");
        var security = root.tableOrEmpty("security");
        var insecure = security.flag("insecure", false);
        var zone = hall.as("zone", "Asia/Shanghai", ControllerConfig::zone);
        var url = http.text("publicUrl", "");
        var plan = PlanConfig.read(root, usual, hall, zone, holidays);
        var phone = PhoneConfig.read(root.tableOrEmpty("phone"), !url.isBlank());
        var id = hall.as("id", "main", HallId::new);
        var config = new ControllerConfig(
                id,
                zone,
                plan,
                SlipConfig.read(root.tableOrEmpty("slip")).reachedOver(phone.wifi()),
                listener(http, 8080, insecure),
                url.isBlank() ? null : url.replaceAll("/+$", ""),
                phone.withholds(),
                listener(mqtt, 1883, insecure),
                (root.has("kiosks") ? root : usual)
                        .tables("kiosks").stream().map(ControllerConfig::kiosk).toList(),
                (root.has("nodes") ? root : usual)
                        .tables("nodes").stream().map(ControllerConfig::node).toList(),
                VoiceConfig.zones((root.has("voice") ? root : usual).tableOrEmpty("voice")),
                PagesConfig.read(
                        board,
                        http,
                        reports,
                        KioskConfig.read(root.tableOrEmpty("kiosk"), usual.tableOrEmpty("kiosk"), plan),
                        phone.phones(),
                        PagesConfig.staffing(root.tableOrEmpty("staffing"))),
                clock(root.tableOrEmpty("clock"), zone),
                WarningsConfig.read(root.tableOrEmpty("warnings")),
                EvaluationConfig.read(root.tableOrEmpty("evaluation"), id));
        List.of(hall, http, board, reports, mqtt, security, root).forEach(ConfigTable::end);
        return config;
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("is no time zone: " + name);
        }
    }

    /** What is heard beyond this computer must be encrypted, or somebody must have said that it need not be. */
    private static Listener listener(ConfigTable table, int usualPort, boolean insecure) {
        var listener = new Listener(table.text("host", "127.0.0.1"), table.whole("port", 0, 65_535, usualPort));
        var local = List.of("127.0.0.1", "localhost", "::1").contains(listener.host());
        if (!local && !insecure) {
            throw table.wrong(
                    "host",
                    "is " + listener.host() + ", which other computers reach without encryption; "
                            + "set [security] insecure = true if this network is yours alone");
        }
        return listener;
    }

    private static Kiosk kiosk(ConfigTable table) {
        var id = table.as("id", "", NodeId::new);
        var kiosk = new Kiosk(id, table.as("printer", id.text(), NodeId::new), table.flag("screen", true));
        table.end();
        return kiosk;
    }

    private static NodePlan node(ConfigTable table) {
        var kind = table.as("kind", "", ControllerConfig::kind);
        var windows = kind == Kind.WINDOWS
                ? table.wholes("windows").stream().map(WindowNumber::new).toList()
                : List.<WindowNumber>of();
        var node = new NodePlan(table.as("id", "", NodeId::new), kind, windows);
        table.end();
        return node;
    }

    private static Kind kind(String text) {
        return switch (text) {
            case "windows" -> Kind.WINDOWS;
            case "hall" -> Kind.HALL;
            case "printer" -> Kind.PRINTER;
            default ->
                throw new IllegalArgumentException("must be \"windows\", \"hall\" or \"printer\", not \"" + text + '"');
        };
    }

    private static ClockPlan clock(ConfigTable table, ZoneId zone) {
        var start = table.text("start", "");
        var clock = new ClockPlan(
                table.decimal("pace", 0.1, 1000, 1.0), start.isBlank() ? null : instant(table, start, zone));
        table.end();
        return clock;
    }

    private static Instant instant(ConfigTable table, String text, ZoneId zone) {
        try {
            return LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw table.wrong("start", "must be like 2026-11-23T08:00:00, not " + text);
        }
    }
}
