// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.simulation.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiaohao.controller.simulation.demo.Ports;
import io.jiaohao.controller.simulation.demo.Programs;
import io.jiaohao.controller.simulation.people.Doors;
import io.jiaohao.protocol.CommandId;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Thousands of citizens who each watch their own number on a phone, at one controller: what a stream costs in memory, and how long
 * until every one of them has heard of a call that moved them all.
 */
public final class PhonesBench {
    private static final List<String> SERVICES =
            List.of("bangban", "jiuye", "yibao", "shebao", "jiaofei", "tuiyi", "dangyuan", "zhiyuan");
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int TAKERS = 16;
    private static final int STREAMS_BESIDE = 100;

    /** What the hall promises: a phone costs no more, and waits no longer. */
    private static final long KILOBYTES_EACH = 30;

    private static final double MILLIS_UNTIL_ALL = 5_000;

    private final Programs programs;
    private final Doors doors;

    private PhonesBench(Programs programs, Doors doors) {
        this.programs = programs;
        this.doors = doors;
    }

    /** Prints one line of JSON; whether all were held within the limits. */
    public static boolean measure(Path launcher, int phones, String heap, PrintStream out)
            throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("jiaohao-phones-");
        var port = Ports.free(2);
        Files.writeString(
                folder.resolve("hall.toml"), """
                [http]
                port = %d
                streams = %d
                [mqtt]
                port = %d
                [hours]
                always = true
                """.formatted(port.getFirst(), phones + STREAMS_BESIDE, port.getLast()));
        try (var programs = new Programs(launcher, folder.resolve("log"), Map.of("JIAOHAO_HEAP", heap))) {
            programs.start(
                    "controller",
                    "controller",
                    "run",
                    "--config",
                    folder.resolve("hall.toml").toString(),
                    "--state",
                    folder.resolve("state").toString());
            var doors = doors(folder.resolve("state").resolve("access.json"));
            return new PhonesBench(programs, doors).measured(port.getFirst(), phones, heap, out);
        }
    }

    private static Doors doors(Path access) throws IOException, InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                var doors = new Doors(access);
                doors.get("installer", "/api/v1/health");
                return doors;
            } catch (IOException notYet) {
                if (System.nanoTime() > until) {
                    throw new IOException("the controller did not start; see " + access.getParent(), notYet);
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    private boolean measured(int port, int phones, String heap, PrintStream out)
            throws IOException, InterruptedException {
        press("OPEN");
        var secrets = secrets(phones);
        collect();
        var before = heap();
        var rssBefore = rss();
        try (var crowd = new PhoneCrowd(port)) {
            var opening = System.nanoTime();
            crowd.open(secrets, PATIENCE);
            var opened = System.nanoTime() - opening;
            collect();
            var each = (heap() - before) / 1000 / phones;
            var rss = rss();
            crowd.forget();
            var began = System.nanoTime();
            press("NEXT");
            var told = crowd.awaitChange(PATIENCE);
            var changes = crowd.changes(began);
            var kept = told == phones && crowd.lost() == 0 && each <= KILOBYTES_EACH;
            var line = new LinkedHashMap<String, Object>();
            line.put("bench", "phones");
            line.put("phones", phones);
            line.put("heap", heap);
            line.put("openedInSeconds", opened / 10_000_000 / 100.0);
            line.put("heapKilobytesEach", each);
            line.put("rssMb", Map.of("before", rssBefore, "with", rss));
            line.put("told", told);
            line.put("lost", crowd.lost());
            line.put("toldMillis", changes.told());
            line.put("limits", Map.of("kilobytesEach", KILOBYTES_EACH, "toldMillis", MILLIS_UNTIL_ALL));
            out.println(new ObjectMapper().writeValueAsString(line));
            return kept && changes.millis(100) <= MILLIS_UNTIL_ALL;
        }
    }

    private long rss() throws IOException {
        return Memory.rssMb(programs.process("controller").pid());
    }

    /** In bytes, as the controller tells it. */
    private long heap() throws IOException, InterruptedException {
        var line = doors.text("installer", "/api/v1/metrics")
                .lines()
                .filter(one -> one.startsWith("jiaohao_heap_used_bytes "))
                .findFirst()
                .orElseThrow(() -> new IOException("the controller does not say how much it holds"));
        return Long.parseLong(line.substring(line.indexOf(' ') + 1));
    }

    /** Only what is really held shall be counted. */
    private void collect() throws IOException, InterruptedException {
        var pid = programs.process("controller").pid();
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        if (!Files.isExecutable(jcmd)) {
            throw new IOException(
                    "memory is measured after a collection, which jcmd asks for; it comes with a JDK: " + jcmd);
        }
        var asked = new ProcessBuilder(jcmd.toString(), Long.toString(pid), "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (asked.waitFor() != 0) {
            throw new IOException("jcmd did not reach the controller");
        }
    }

    /** At every window: with NEXT the whole hall moves up by one. */
    private void press(String key) throws IOException, InterruptedException {
        for (var window = 1; window <= SERVICES.size(); window++) {
            doors.post(
                    "desk",
                    "/api/v1/windows/" + window + "/press",
                    Map.of("id", CommandId.fresh().text(), "key", key));
        }
    }

    private List<String> secrets(int phones) throws IOException, InterruptedException {
        var secrets = new ArrayList<String>();
        try (var takers = Executors.newFixedThreadPool(TAKERS)) {
            var taken = new ArrayList<Future<String>>();
            for (var n = 0; n < phones; n++) {
                var service = SERVICES.get(n % SERVICES.size());
                taken.add(takers.submit(() -> take(service)));
            }
            for (var one : taken) {
                secrets.add(one.get());
            }
            return secrets;
        } catch (ExecutionException e) {
            throw new IOException("a number could not be taken", e);
        }
    }

    private String take(String service) throws IOException, InterruptedException {
        var body = Map.<String, Object>of("id", CommandId.fresh().text(), "service", service);
        return doors.post("installer", "/api/v1/tickets", body).path("secret").asText();
    }
}
