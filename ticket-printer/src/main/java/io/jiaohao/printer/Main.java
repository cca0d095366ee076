// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer;

import io.jiaohao.printer.slip.Layout;
import io.jiaohao.protocol.node.NodeProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program: {@code run} is a node, {@code emulate} its printer in software. The composition root. */
@Command(name = "ticket-printer", description = "Prints the slips of a service hall.")
final class Main {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main())
                .setExecutionExceptionHandler((error, command, parsed) -> NodeProgram.explain(error))
                .execute(arguments));
    }

    @Command(description = "Connects to the hall's broker and prints what is ordered until it is stopped.")
    int run(@Option(names = "--config", required = true, paramLabel = "FILE") Path file) throws Exception {
        var began = System.nanoTime();
        var config = PrinterConfig.read(file);
        return NodeProgram.serve(() -> {
            var node =
                    new PrinterNode(config, config.broker().link(), NodeProgram.version(Main.class, "ticket-printer"));
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
        return NodeProgram.serve(() -> {
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
}
