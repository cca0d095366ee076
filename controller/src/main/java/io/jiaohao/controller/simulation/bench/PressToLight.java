// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.simulation.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiaohao.controller.simulation.demo.DemoHall;
import io.jiaohao.controller.simulation.demo.DemoOptions;
import io.jiaohao.protocol.WindowNumber;
import io.jiaohao.protocol.link.PahoLink;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How long it takes from a press to a light: from the moment NEXT is handed to a node's link, to the last byte of the LED frame with
 * the called number at the card's socket. Real programs, fsync on, and all eight windows at work, each with NEXT and
 * ARRIVED in turn, more than a second apart.
 *
 * <p>The clocks of all processes are one: {@link System#nanoTime} counts from the start of the machine.
 */
public final class PressToLight {
    private static final int WARM_UP_SECONDS = 15;
    private static final int WINDOWS = 8;
    /** So that no card is asked for two pictures within a second, which its maker does not allow: the second would wait. */
    private static final long BETWEEN_MILLIS = 160;

    private PressToLight() {}

    /** Prints one line of JSON; milliseconds. */
    public static void measure(Path launcher, int seconds, PrintStream out) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("jiaohao-bench-");
        var options = DemoOptions.empty(launcher, folder, Map.of("JIAOHAO_TIMING", "DEBUG"));
        List<Presser.Light> lights;
        try (var hall = DemoHall.open(options);
                var link = new PahoLink(hall.doors().line("installer"))) {
            var presser = new Presser(hall, link);
            presser.openWindows(WINDOWS);
            press(presser, WARM_UP_SECONDS);
            presser.forget();
            // a NEXT soon after a NEXT would be taken for the same press, and a sign that stops flashing takes a
            // refresh
            TimeUnit.SECONDS.sleep(5);
            press(presser, seconds);
            lights = presser.lights();
        }
        out.println(new ObjectMapper()
                .writeValueAsString(result(seconds, lights, DeskTiming.read(folder.resolve("log/controller.log")))));
    }

    private static void press(Presser presser, int seconds) throws IOException, InterruptedException {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        for (var n = 0; System.nanoTime() < until; n++) {
            presser.press(new WindowNumber(n % WINDOWS + 1));
            TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
            presser.arrive(new WindowNumber((n + WINDOWS / 2) % WINDOWS + 1));
            TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
        }
        presser.awaitLights();
    }

    private static Map<String, Object> result(int seconds, List<Presser.Light> lights, Map<String, DeskTiming> desk) {
        var whole = new Percentiles();
        var legs = new LinkedHashMap<String, Percentiles>();
        List.of("nodeToController", "decide", "fsync", "controllerToLed")
                .forEach(leg -> legs.put(leg, new Percentiles()));
        for (var light : lights) {
            whole.add(light.lit() - light.pressed());
            var timing = desk.get(light.id().text());
            if (timing != null) {
                add(legs, "nodeToController", timing.came() - light.pressed());
                add(legs, "decide", timing.decided() - timing.came());
                add(legs, "fsync", timing.onMedium() - timing.decided());
                add(legs, "controllerToLed", light.lit() - timing.onMedium());
            }
        }
        var told = new LinkedHashMap<String, Object>();
        told.put("bench", "press-to-light");
        told.put("unit", "ms");
        told.put("n", whole.count());
        told.putAll(whole.told());
        told.put("seconds", seconds);
        told.put("warmUpSeconds", WARM_UP_SECONDS);
        legs.forEach((leg, measured) -> told.put(leg, measured.told()));
        return told;
    }

    private static void add(Map<String, Percentiles> legs, String leg, long nanos) {
        var measured = legs.get(leg);
        if (measured != null) {
            measured.add(nanos);
        }
    }
}
