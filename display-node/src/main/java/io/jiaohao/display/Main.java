// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display;

import io.jiaohao.display.card.onbon.OnbonDetection;
import io.jiaohao.protocol.node.NodeProgram;
import java.nio.file.Path;
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

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main())
                .addSubcommand(new VoiceCommands())
                .setExecutionExceptionHandler((error, command, parsed) -> NodeProgram.explain(error))
                .execute(arguments));
    }

    @Command(description = "Connects to the hall's broker and serves the configured windows until it is stopped.")
    int run(@Option(names = "--config", required = true, paramLabel = "FILE") Path file) throws Exception {
        var began = System.nanoTime();
        var config = DisplayConfig.read(file);
        return NodeProgram.serve(() -> {
            var node = new DisplayNode(config, config.broker().link(), NodeProgram.version(Main.class, "display-node"));
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
        return NodeProgram.serve(() -> {
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
}
