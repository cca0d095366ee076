// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.simulation.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiaohao.controller.simulation.people.Crowd;
import io.jiaohao.controller.simulation.people.Dice;
import io.jiaohao.controller.simulation.people.Doors;
import io.jiaohao.protocol.WindowNumber;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The whole hall on this computer, from its settings files to its people; {@link #close} leaves no process behind. */
public final class DemoHall implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration MORNING = Duration.ofHours(8);

    private final DemoOptions options;
    private final DemoSettings settings;
    private final Programs programs;
    private @Nullable DemoPage page;
    private @Nullable Crowd crowd;

    private DemoHall(DemoOptions options) throws IOException {
        this.options = options;
        this.settings = new DemoSettings(options);
        this.programs = new Programs(options.launcher(), options.folder().resolve("log"), options.environment());
    }

    /** Starts everything, and says where it is. */
    public static DemoHall open(DemoOptions options) throws IOException, InterruptedException {
        var hall = new DemoHall(options);
        try {
            hall.open();
            return hall;
        } catch (IOException | InterruptedException | RuntimeException e) {
            hall.close();
            throw e;
        }
    }

    /** The programs, for whoever measures them. */
    public Programs programs() {
        return programs;
    }

    /** The doors of the running hall. */
    public Doors doors() throws IOException {
        return new Doors(settings.state().resolve("access.json"));
    }

    /** The port at which the emulated cards are shown. */
    public int cardsPage() {
        return settings.cardsPage();
    }

    /** Where the simulated keys of a window listen. */
    public int keys(WindowNumber window) {
        return settings.keyPort(window);
    }

    /** Where the simulated service buttons of the box beside the door listen. */
    public int buttons() {
        return settings.buttonPort();
    }

    /** Where everything is kept. */
    public Path state() {
        return settings.state();
    }

    /** What the emulated cards say of themselves. */
    public JsonNode cards() throws IOException {
        try (var in =
                URI.create("http://127.0.0.1:" + cardsPage() + "/cards").toURL().openStream()) {
            return new ObjectMapper().readTree(in);
        }
    }

    /** The port of the page with the whole hall. */
    public int page() {
        return page == null ? 0 : page.port();
    }

    private void open() throws IOException, InterruptedException {
        programs.start(
                "controller",
                "controller",
                "run",
                "--state",
                settings.state().toString(),
                "--config",
                settings.writeHall().toString());
        programs.start(
                "cards",
                "display-node",
                "emulate",
                "--config",
                settings.writeCards().toString());
        programs.start(
                "paper",
                "ticket-printer",
                "emulate",
                "--config",
                settings.writePrinter(null, List.of()).toString());
        awaitController();
        var doors = doors();
        for (var node : settings.windowNodes()) {
            programs.start(
                    node,
                    "display-node",
                    "run",
                    "--config",
                    settings.writeWindowNode(node, doors).toString());
        }
        programs.start(
                "hall",
                "display-node",
                "run",
                "--config",
                settings.writeHallNode(doors).toString());
        programs.start(
                "printer",
                "ticket-printer",
                "run",
                "--config",
                settings.writePrinter(doors, services(doors)).toString());
        page = DemoPage.open(settings);
        if (options.people()) {
            crowd = people(doors);
        }
    }

    private void awaitController() throws IOException, InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                doors().get("installer", "/api/v1/health");
                return;
            } catch (IOException notYet) {
                if (System.nanoTime() > until) {
                    throw new IOException(
                            "the controller did not start; see "
                                    + options.folder().resolve("log"),
                            notYet);
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    private Crowd people(Doors doors) throws IOException, InterruptedException {
        var people = new Crowd(doors, "kiosk", options.pace());
        people.staff(settings.windows());
        var recorded = options.recorded();
        if (recorded == null) {
            people.come(new Dice(RandomGenerator.getDefault()).morning(services(doors), MORNING), Duration.ZERO);
        } else {
            people.come(recorded.visits(), DemoSettings.begins(recorded));
        }
        return people;
    }

    private static List<String> services(Doors doors) throws IOException, InterruptedException {
        var services = new ArrayList<String>();
        doors.get("installer", "/api/v1/hall")
                .path("services")
                .forEach(service -> services.add(service.path("code").asText()));
        return services;
    }

    /** Where everything is, for whoever started it. */
    public String addresses() throws IOException {
        var doors = doors();
        return """
                控制器 / controller      %s
                全厅一览 / the whole hall  http://127.0.0.1:%d/
                取号机 / kiosk           %s
                窗口 / desk              %s
                导办 / guide             %s
                大屏 / board             %s
                统计 / manage            %s
                MQTT                     127.0.0.1:%d
                密码 / access            %s
                日志 / logs              %s
                按 Ctrl-C 结束 / stop with Ctrl-C""".formatted(
                        doors.page("/"),
                        page(),
                        doors.page("/kiosk?token=" + doors.token("kiosk")),
                        doors.page("/desk/3?token=" + doors.token("desk")),
                        doors.page("/guide?token=" + doors.token("desk")),
                        doors.page("/board"),
                        doors.page("/manage?token=" + doors.token("installer")),
                        settings.mqtt(),
                        settings.state().resolve("access.json"),
                        options.folder().resolve("log"));
    }

    /** Whether everybody of a recorded day has come and gone. */
    public boolean done() {
        var people = crowd;
        return people != null && people.done();
    }

    @Override
    public void close() {
        if (crowd != null) {
            crowd.close();
        }
        if (page != null) {
            page.close();
        }
        programs.close();
    }
}
