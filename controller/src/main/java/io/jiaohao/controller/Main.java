// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller;

import io.jiaohao.controller.doctor.Doctor;
import io.jiaohao.controller.doctor.Finding;
import io.jiaohao.controller.doctor.Reach;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.journal.JournalExport;
import io.jiaohao.controller.planning.PlanDoubts;
import io.jiaohao.controller.planning.PlanFile;
import io.jiaohao.controller.printing.SlipSample;
import io.jiaohao.controller.settings.ControllerConfig;
import io.jiaohao.controller.settings.PlanConfig;
import io.jiaohao.protocol.json.MessageJson;
import io.jiaohao.protocol.settings.ConfigError;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The controller's command line. {@code ./jiaohao} starts it. */
@Command(
        name = "controller",
        description = "Runs the hall: rules, journal, broker and pages.",
        subcommands = {
            Main.Run.class,
            Main.Check.class,
            Main.Sample.class,
            Main.Export.class,
            Main.Examine.class,
            Main.Train.class,
            Replaying.class,
            Evaluating.class
        })
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    /** Runs until it is told to stop. */
    @Command(name = "run", description = "Runs the controller until it is told to stop.")
    static final class Run implements Callable<Integer> {
        @Option(names = "--config", description = "settings (TOML); without it the default plan")
        private @Nullable Path config;

        @Option(names = "--state", description = "where the journal and the passwords are kept", required = true)
        private Path state = Path.of("state");

        @Override
        public Integer call() throws InterruptedException {
            try {
                var controller = Controller.start(configuration(config), state);
                Runtime.getRuntime().addShutdownHook(new Thread(controller::close, "stop"));
                controller.awaitEnd();
                return 0;
            } catch (ConfigError e) {
                System.err.println("设置有误 / wrong settings: " + e.getMessage());
                return 2;
            } catch (IOException e) {
                System.err.println("不能启动 / cannot start: " + e.getMessage());
                return 1;
            }
        }
    }

    /** Reads the settings and says whether they are right. */
    @Command(name = "check", description = "Says whether the settings are right.")
    static final class Check implements Callable<Integer> {
        @Option(names = "--config", description = "settings (TOML)", required = true)
        private Path config = Path.of("hall.toml");

        @Option(
                names = "--state",
                description = "where the journal is kept: a plan of the manager's there is checked too")
        private @Nullable Path state;

        @Override
        public Integer call() throws IOException {
            try {
                var read = ControllerConfig.read(config);
                System.out.println("设置正确 / settings are right: " + size(read.plan()));
                PlanDoubts.of(read.plan()).forEach(doubt -> System.out.println("注意 / note: " + doubt));
                var own = state == null ? Optional.<String>empty() : new PlanFile(state).text();
                own.ifPresent(text -> sayOwn(text, read.zone()));
                return 0;
            } catch (ConfigError e) {
                System.err.println("设置有误 / wrong settings: " + e.getMessage());
                return 2;
            }
        }

        private static String size(Plan plan) {
            return plan.services().size() + " services, " + plan.windows().size() + " windows, "
                    + plan.staff().size() + " staff";
        }

        private static void sayOwn(String text, ZoneId zone) {
            var plan = PlanConfig.alone(text, zone);
            System.out.println(
                    "计划是管理员在页面上改的,不是设置文件里的 / the plan is the manager's, not that of the settings: " + size(plan));
            PlanDoubts.of(plan).forEach(doubt -> System.out.println("注意 / note: " + doubt));
        }
    }

    /** The first half of {@code ./jiaohao slip preview}; the printer's program draws it. */
    @Command(name = "slip", description = "Writes the order for a slip of nobody as JSON, to be drawn and looked at.")
    static final class Sample implements Callable<Integer> {
        @Option(names = "--config", description = "settings (TOML); without it the default plan")
        private @Nullable Path config;

        @Option(names = "--service", description = "code of the service; without it the first")
        private @Nullable String service;

        @Option(names = "--language", description = "zh or en")
        private String language = "zh";

        @Option(names = "--priority", description = "as on a slip of somebody who comes first")
        private boolean priority;

        @Option(names = "--reprint", description = "as on a slip that is printed again")
        private boolean reprint;

        @Override
        public Integer call() throws IOException {
            try {
                var read = configuration(config);
                var found = read.plan().services().stream()
                        .filter(each -> service == null || each.code().text().equals(service))
                        .findFirst();
                if (found.isEmpty()) {
                    System.err.println("没有这项业务 / no service is called " + service);
                    return 2;
                }
                var wanted = new SlipSample.Wanted(found.get(), language, priority, reprint);
                var job = SlipSample.of(read.plan(), read.slip(), read.zone(), read.publicUrl(), wanted, Instant.now());
                System.out.write(new MessageJson().encode(job));
                System.out.flush();
                return 0;
            } catch (ConfigError e) {
                System.err.println("设置有误 / wrong settings: " + e.getMessage());
                return 2;
            }
        }
    }

    /** The journal for whoever reads it with tools of their own. */
    @Command(
            name = "export",
            description = "Writes the journal as JSON, one entry a line, from a stopped or a running hall.")
    static final class Export implements Callable<Integer> {
        @Option(names = "--state", description = "where the journal is kept", required = true)
        private Path state = Path.of("state");

        @Override
        public Integer call() throws IOException {
            var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
            JournalExport.write(state.resolve("journal"), out);
            out.flush();
            return 0;
        }
    }

    /** Says how a state folder is. */
    @Command(name = "doctor", description = "Examines a state folder and changes nothing.")
    static final class Examine implements Callable<Integer> {
        @Option(names = "--state", description = "where the journal is kept", required = true)
        private Path state = Path.of("state");

        @Option(names = "--known", description = "a fingerprint that was noted down: SEQUENCE:HASH")
        private @Nullable String known;

        @Option(names = "--config", description = "settings (TOML): checks whether publicUrl leads to this controller")
        private @Nullable Path config;

        @Override
        public Integer call() throws IOException {
            var findings = new ArrayList<>(Doctor.examine(state, Optional.ofNullable(known)));
            if (config != null) {
                try {
                    findings.add(reach(state, ControllerConfig.read(config).publicUrl()));
                } catch (ConfigError e) {
                    System.err.println("设置有误 / wrong settings: " + e.getMessage());
                    return 2;
                }
            }
            findings.forEach(System.out::println);
            return findings.stream().anyMatch(finding -> finding.health() == Finding.Health.ILL) ? 1 : 0;
        }

        private static Finding reach(Path state, @Nullable String publicUrl) throws IOException {
            return publicUrl == null
                    ? Finding.well("没有设publicUrl,小票不印二维码", "no publicUrl is set: slips have no QR")
                    : Reach.of(state, publicUrl);
        }
    }

    /** Goes once through what every start does, for the start-up archive. */
    @Command(name = "train", hidden = true)
    static final class Train implements Callable<Integer> {
        @Override
        public Integer call() throws IOException, InterruptedException {
            new Training().run();
            return 0;
        }
    }

    private static ControllerConfig configuration(@Nullable Path config) {
        return config == null ? ControllerConfig.usual() : ControllerConfig.read(config);
    }
}
