// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.simulation.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The hall as configured: the controller, and a node for each file in {@code nodes/} beside its settings ({@code display-*.toml},
 * {@code printer-*.toml}).
 */
public final class ConfiguredHall {
    private ConfiguredHall() {}

    public static AutoCloseable open(Path launcher, @Nullable Path config, Path state) throws IOException {
        var programs = new Programs(launcher, state.resolve("log"), Map.of());
        if (config == null) {
            programs.start("controller", "controller", "run", "--state", state.toString());
        } else {
            programs.start(
                    "controller", "controller", "run", "--state", state.toString(), "--config", config.toString());
            for (var node : nodes(config)) {
                startNode(programs, node);
            }
        }
        System.out.println("the hall runs; state and logs are in " + state.toAbsolutePath());
        return programs;
    }

    private static void startNode(Programs programs, Path file) throws IOException {
        var name = String.valueOf(file.getFileName()).replace(".toml", "");
        if (name.startsWith("display")) {
            programs.start(name, "display-node", "run", "--config", file.toString());
        } else if (name.startsWith("printer")) {
            programs.start(name, "ticket-printer", "run", "--config", file.toString());
        } else {
            throw new IOException(file + ": a node's settings are called display-*.toml or printer-*.toml");
        }
    }

    private static List<Path> nodes(Path config) throws IOException {
        var folder = config.toAbsolutePath().resolveSibling("nodes");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".toml"))
                    .sorted()
                    .toList();
        }
    }
}
