// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer;

import io.jiaohao.printer.slip.Layout;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.link.Link;
import io.jiaohao.protocol.link.LinkSettings;
import io.jiaohao.protocol.link.PahoLink;
import io.jiaohao.protocol.settings.ConfigError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program: {@code run} is a node, {@code emulate} its printer in software. The composition root. */
@Command(name = "ticket-printer", description = "Prints the slips of a service hall.")
final class Main {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);
    private static final int WRONG_CONFIG = 78;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main())
                .setExecutionExceptionHandler((error, command, parsed) -> explain(error))
                .execute(arguments));
    }

    @Command(description = "Connects to the hall's broker and prints what is ordered until it is stopped.")
    int run(@Option(names = "--config", required = true, paramLabel = "FILE") Path file) throws Exception {
        var began = System.nanoTime();
        var config = PrinterConfig.read(file);
        return serve(() -> {
            var node = new PrinterNode(config, link(config.broker()), version());
            LOG.info(
                    "ticket printer {} began in {} ms",
                    config.broker().user(),
                    (System.nanoTime() - began) / 1_000_000);
            return node;
        });
    }

    @Command(
            description =
                    "Plays the printer of the configuration, and shows its paper as a picture, until it is stopped.")
    int emulate(@Option(names = "--config", required = true, paramLabel = "FILE") Path file) throws Exception {
        var config = PrinterConfig.read(file);
        return serve(() -> {
            var emulation = new Emulation(config);
            LOG.info(
                    "emulated printer listens on port {}, its paper is shown at http://127.0.0.1:{}/slip.png",
                    emulation.printer().port(),
                    emulation.port());
            return emulation;
        });
    }

    @Command(description = "Draws the slip of an order, which it reads as JSON, as it would come out of the printer.")
    int preview(
            @Option(names = "--width", defaultValue = "576", paramLabel = "DOTS") int dots,
            @Option(names = "--out", required = true, paramLabel = "FILE") Path file)
            throws Exception {
        if (dots != Layout.NARROW && dots != Layout.WIDE) {
            throw new IllegalStateException("--width must be 384 (58 mm) or 576 (80 mm), not " + dots);
        }
        Files.write(file, Preview.png(System.in.readAllBytes(), dots));
        return 0;
    }

    @Command(hidden = true, description = "Does everything once, for the start-up archive.")
    int train() throws Exception {
        new Training().run();
        return 0;
    }

    static Link link(PrinterConfig.Broker broker) {
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
        try (var in = Main.class.getResourceAsStream("/META-INF/maven/io.jiaohao/ticket-printer/pom.properties")) {
            if (in != null) {
                properties.load(in);
            }
        }
        return properties.getProperty("version", "dev");
    }
}
