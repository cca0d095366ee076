// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.simulation;

import io.jiaohao.controller.simulation.demo.ConfiguredHall;
import io.jiaohao.controller.simulation.demo.DemoHall;
import io.jiaohao.controller.simulation.demo.DemoOptions;
import io.jiaohao.controller.simulation.people.RecordedDay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the launcher calls to run several programs together: the demo, a configured hall, and the benches. */
@Command(
        name = "jiaohao",
        subcommands = {Main.Demo.class, Main.Run.class, Benches.class})
public final class Main {
    @Option(names = "--launcher", required = true, hidden = true)
    private Path launcher = Path.of("jiaohao");

    private Main() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Main())
                .setExecutionExceptionHandler((e, line, parsed) -> {
                    System.err.println(e.getMessage());
                    return 1;
                })
                .execute(args));
    }

    /** The hall on this computer. */
    @Command(name = "demo", description = "Shows the whole hall on this computer, with emulated devices.")
    static final class Demo implements Callable<Integer> {
        @CommandLine.ParentCommand
        private @Nullable Main main;

        @Option(names = "--citizens", defaultValue = "simulated", description = "simulated or none")
        private String citizens = "simulated";

        @Option(names = "--pace", defaultValue = "1", description = "how fast the hall's clock runs")
        private double pace = 1;

        @Option(names = "--day", description = "a recorded day: FILE or FILE:DATE, gz too")
        private @Nullable String day;

        @Option(
                names = "--nodes",
                defaultValue = "together",
                description = "together, or separate: one for each window")
        private String nodes = "together";

        @Option(names = "--port", defaultValue = "0", description = "of the controller's pages; 0: a free one")
        private int port;

        @Override
        public Integer call() throws IOException, InterruptedException {
            check(pace >= 0.1 && pace <= 1000, "--pace must be 0.1 to 1000, not " + pace);
            check(
                    List.of("simulated", "none").contains(citizens),
                    "--citizens must be simulated or none, not " + citizens);
            check(
                    List.of("together", "separate").contains(nodes),
                    "--nodes must be together or separate, not " + nodes);
            check(port >= 0 && port <= 65_535, "--port must be 0 to 65535, not " + port);
            check(day == null || !citizens.equals("none"), "--day brings its own citizens; leave out --citizens none");
            var recorded = day == null ? null : RecordedDay.parse(day);
            var folder = Files.createTempDirectory("jiaohao-demo-");
            var options = new DemoOptions(
                    launcher(main),
                    folder,
                    pace,
                    recorded,
                    nodes.equals("separate"),
                    !citizens.equals("none"),
                    port,
                    Map.of());
            var hall = DemoHall.open(options);
            System.out.println(hall.addresses());
            return untilStopped(hall);
        }
    }

    private static void check(boolean right, String sentence) throws IOException {
        if (!right) {
            throw new IOException(sentence);
        }
    }

    /** The hall as configured. */
    @Command(name = "run", description = "Runs the hall as configured, with its state kept.")
    static final class Run implements Callable<Integer> {
        @CommandLine.ParentCommand
        private @Nullable Main main;

        @Option(names = "--config", description = "settings of the hall; nodes/*.toml beside it are started too")
        private @Nullable Path config;

        @Option(names = "--state", defaultValue = "state", description = "where everything is kept")
        private Path state = Path.of("state");

        @Override
        public Integer call() throws IOException, InterruptedException {
            return untilStopped(ConfiguredHall.open(launcher(main), config, state));
        }
    }

    static Path launcher(@Nullable Main main) {
        return main == null ? Path.of("jiaohao") : main.launcher;
    }

    private static int untilStopped(AutoCloseable hall) throws InterruptedException {
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            close(hall);
                            stopped.countDown();
                        },
                        "stop"));
        stopped.await();
        return 0;
    }

    private static void close(AutoCloseable hall) {
        try {
            hall.close();
        } catch (Exception e) {
            System.err.println("did not stop in order: " + e.getMessage());
        }
    }
}
