// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.simulation.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiaohao.controller.simulation.demo.DemoHall;
import io.jiaohao.controller.simulation.demo.DemoOptions;
import io.jiaohao.controller.simulation.demo.Programs;
import io.jiaohao.controller.simulation.people.Doors;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.link.Link;
import io.jiaohao.protocol.link.PahoLink;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

/**
 * How long from the start of the controller's process to the first ticket, and of a display node's to its birth on the broker; and how
 * much memory each holds when it has served. The controller starts a second time on the state of the first, as after a power cut.
 */
public final class StartTime {
    private static final long PATIENCE_SECONDS = 30;
    private static final int ROUNDS = 5;
    private static final int TICKETS = 200;

    private StartTime() {}

    /** Prints one line of JSON; milliseconds and megabytes. */
    public static void measure(Path launcher, PrintStream out) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("jiaohao-bench-");
        try (var hall = DemoHall.open(DemoOptions.empty(launcher, folder, Map.of()));
                var link = new PahoLink(hall.doors().line("installer"))) {
            var births = new Births(link);
            link.open();
            serve(hall.doors());
            var controller = new Percentiles();
            var node = new Percentiles();
            for (var round = 0; round < ROUNDS; round++) {
                controller.add(restart(hall.programs(), "controller", () -> take(hall.doors())));
                node.add(restart(hall.programs(), "windows", born(births, "windows")));
            }
            serve(hall.doors());
            TimeUnit.SECONDS.sleep(3);
            out.println(new ObjectMapper().writeValueAsString(told(hall.programs(), controller, node)));
        }
    }

    private static Map<String, Object> told(Programs programs, Percentiles controller, Percentiles node)
            throws IOException {
        var told = new LinkedHashMap<String, Object>();
        told.put("bench", "start");
        told.put("n", controller.count());
        told.put("firstTicketMillis", Map.of("p50", controller.millis(50), "max", controller.millis(100)));
        told.put("nodeBirthMillis", Map.of("p50", node.millis(50), "max", node.millis(100)));
        for (var name : List.of("controller", "windows", "printer")) {
            var pid = programs.process(name).pid();
            told.put(name + "Memory", Map.of("rssMb", Memory.rssMb(pid), "pssMb", Memory.pssMb(pid)));
        }
        return told;
    }

    /** Something a fresh process can do. */
    private interface Trial {
        boolean done() throws IOException, InterruptedException;
    }

    /** Counts the births of nodes: a quick start may come before the last will of the process before. */
    private static final class Births {
        private final ConcurrentMap<String, Integer> heard = new ConcurrentHashMap<>();

        Births(Link link) {
            link.listen(Topic.Filter.every(Topic.Kind.NODE), (topic, message) -> {
                if (message instanceof Message.Node node && node.online()) {
                    heard.merge(topic.node().text(), 1, Integer::sum);
                }
            });
        }

        int of(String node) {
            return heard.getOrDefault(node, 0);
        }
    }

    /** Kills a program without a word and counts from the moment it is started again. */
    private static long restart(Programs programs, String name, Trial trial) throws IOException, InterruptedException {
        var before = programs.process(name);
        before.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        while (programs.process(name) == before) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        var began = System.nanoTime();
        var until = began + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!tried(trial)) {
            if (System.nanoTime() > until) {
                throw new IOException(name + " did not serve within " + PATIENCE_SECONDS + " s");
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
        var took = System.nanoTime() - began;
        TimeUnit.SECONDS.sleep(3);
        return took;
    }

    private static boolean tried(Trial trial) throws InterruptedException {
        try {
            return trial.done();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Trial born(Births births, String node) {
        var before = births.of(node);
        return () -> births.of(node) > before;
    }

    private static boolean take(Doors doors) throws IOException, InterruptedException {
        var body = Map.<String, Object>of("id", CommandId.fresh().text(), "service", "shebao");
        return doors.post("installer", "/api/v1/tickets", body).hasNonNull("ticket");
    }

    private static void serve(Doors doors) throws IOException, InterruptedException {
        for (var n = 0; n < TICKETS; n++) {
            take(doors);
        }
    }
}
