// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display;

import io.jiaohao.display.card.onbon.OnbonDetection;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.link.Link;
import io.jiaohao.protocol.link.LinkSettings;
import io.jiaohao.protocol.link.PahoLink;
import io.jiaohao.protocol.settings.ConfigError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program: {@code run} is a node, {@code emulate} are its cards in software. The composition root. */
@Command(name = "display-node", description = "LED signs, call keys and voice of a service hall.")
final class Main {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);
    private static final int WRONG_CONFIG = 78;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main())
                .addSubcommand(new VoiceCommands())
                .setExecutionExceptionHandler((error, command, parsed) -> explain(error))
                .execute(arguments));
    }

    @Command(description = "Connects to the hall's broker and serves the configured windows until it is stopped.")
    int run(@Option(names = "--config", required = true, paramLabel = "FILE") Path file) throws Exception {
        var began = System.nanoTime();
        var config = DisplayConfig.read(file);
        return serve(() -> {
            var node = new DisplayNode(config, link(config.broker()), version());
            LOG.info(
                    "display node {} with {} windows began in {} ms",
                    config.broker().user(),
                    config.windows().size(),
                    (System.nanoTime() - began) / 1_000_000);
            return node;
        });
    }

    @Command(description = "Plays every card of the configuration, and shows them as pictures, until it is stopped.")
    int emulate(@Option(names = "--config", required = true, paramLabel = "FILE") Path file) throws Exception {
        var config = DisplayConfig.read(file);
        return serve(() -> {
            var emulation = new Emulation(config);
            LOG.info("emulated cards are shown at http://127.0.0.1:{}/cards", emulation.port());
            return emulation;
        });
    }

    @Command(description = "Asks an Onbon card which address it has, and prints what to write into the settings.")
    int detect(
            @Option(names = "--serial", paramLabel = "DEVICE", description = "the converter") @Nullable String serial,
            @Option(names = "--host", paramLabel = "HOST", description = "or the card's address") @Nullable String host,
            @Option(names = "--port", defaultValue = "5005", description = "of the card at HOST") int port) {
        if ((serial == null) == (host == null)) {
            System.err.println("name either --serial or --host");
            return CommandLine.ExitCode.USAGE;
        }
        var found = serial == null ? OnbonDetection.tcp(String.valueOf(host), port) : OnbonDetection.serial(serial);
        found.lines().forEach(System.out::println);
        return found.card() ? 0 : 1;
    }

    @Command(hidden = true, description = "Does everything once, for the start-up archive.")
    int train() throws Exception {
        new Training().run();
        return 0;
    }

    static Link link(DisplayConfig.Broker broker) {
        return new PahoLink(new LinkSettings(
                broker.host(),
                broker.port(),
                broker.tls(),
                broker.hall(),
                broker.user().text(),
                broker.password(),
                new LinkSettings.Will(Topic.of(Topic.Kind.NODE, broker.user()), Message.Node.gone())));
    }

    /** Starts and waits for the signal to stop. */
    private static int serve(Callable<? extends AutoCloseable> start) throws Exception {
        var stop = new CountDownLatch(1);
        var served = start.call();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                served.close();
            } catch (Exception e) {
                LOG.warn("did not stop cleanly: {}", e.toString());
            }
            stop.countDown();
        }));
        stop.await();
        return 0;
    }

    private static int explain(Exception error) throws Exception {
        if (error instanceof ConfigError || error instanceof IllegalStateException) {
            System.err.println(error.getMessage());
            return WRONG_CONFIG;
        }
        throw error;
    }

    /** As Maven wrote it into the jar; {@code dev} where the program runs from classes. */
    private static String version() throws IOException {
        var properties = new Properties();
        try (var in = Main.class.getResourceAsStream("/META-INF/maven/io.jiaohao/display-node/pom.properties")) {
            if (in != null) {
                properties.load(in);
            }
        }
        return properties.getProperty("version", "dev");
    }
}
