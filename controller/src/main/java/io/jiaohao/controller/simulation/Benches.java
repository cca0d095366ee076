// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.simulation;

import io.jiaohao.controller.reliability.history.StatisticsBench;
import io.jiaohao.controller.reliability.powercut.PowerCutBench;
import io.jiaohao.controller.reliability.tickets.TicketsBench;
import io.jiaohao.controller.simulation.bench.PhonesBench;
import io.jiaohao.controller.simulation.bench.PressToLight;
import io.jiaohao.controller.simulation.bench.StartTime;
import io.jiaohao.controller.simulation.kill.KillBench;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What {@code ./jiaohao bench} measures. One that finds a promise broken ends with 1. */
@Command(name = "bench", description = "Prints one JSON line per figure.")
final class Benches {
    @CommandLine.ParentCommand
    private @Nullable Main main;

    @Command(name = "press-to-light", description = "From the press of a key to the light of the LED.")
    int pressToLight(
            @Option(names = "--seconds", defaultValue = "120", description = "how long to measure") int seconds)
            throws IOException, InterruptedException {
        PressToLight.measure(Main.launcher(main), seconds, System.out);
        return 0;
    }

    @Command(
            name = "start",
            description = "From the start of a program to its first service, and what memory it holds.")
    int start() throws IOException, InterruptedException {
        StartTime.measure(Main.launcher(main), System.out);
        return 0;
    }

    @Command(
            name = "kill",
            description = "Kills the controller at random moments and looks for every answer it had given.")
    int kill(
            @Option(names = "--rounds", defaultValue = "20", description = "how often") int rounds,
            @Option(names = "--seed", defaultValue = "20261124", description = "of the moments") long seed,
            @Option(names = "--json", description = "one line of JSON, which is what it prints anyway") boolean json)
            throws IOException, InterruptedException {
        return KillBench.measure(Main.launcher(main), rounds, seed, System.out).kept() ? 0 : 1;
    }

    @Command(name = "powercut", description = "Cuts the power of a recorded hall and starts from what is left.")
    int powercut(
            @Option(names = "--cuts", defaultValue = "300", description = "how often, in each of three ways") int cuts,
            @Option(names = "--seed", defaultValue = "20261124", description = "of days and moments") long seed,
            @Option(names = "--no-force", description = "on a medium that forgets every force: the proof must fail")
                    boolean noForce,
            @Option(names = "--json", description = "lines of JSON, which is what it prints anyway") boolean json)
            throws IOException {
        return PowerCutBench.measure(cuts, !noForce, seed, System.out) ? 0 : 1;
    }

    @Command(name = "phones", description = "Thousands of phones that each watch their own number.")
    int phones(
            @Option(names = "--phones", defaultValue = "10000", description = "how many") int phones,
            @Option(names = "--heap", defaultValue = "256m", description = "of the controller") String heap)
            throws IOException, InterruptedException {
        return PhonesBench.measure(Main.launcher(main), phones, heap, System.out) ? 0 : 1;
    }

    @Command(name = "tickets", description = "How many numbers a second are acknowledged, each after its force.")
    int tickets(
            @Option(names = "--clients", split = ",", defaultValue = "1,8,64", description = "who take them at once")
                    List<Integer> clients,
            @Option(names = "--tickets", defaultValue = "40000", description = "how many") int tickets)
            throws IOException, InterruptedException {
        for (var takers : clients) {
            TicketsBench.measure(takers, tickets, System.out);
        }
        return 0;
    }

    @Command(name = "statistics", description = "What reports cost with ten years of history, and with a month.")
    int statistics(
            @Option(names = "--years", defaultValue = "10", description = "how many") int years,
            @Option(names = "--seed", defaultValue = "20261124", description = "of the days") long seed,
            @Option(names = "--json", description = "lines of JSON, which is what it prints anyway") boolean json)
            throws IOException {
        return StatisticsBench.measure(years, seed, System.out) ? 0 : 1;
    }
}
