// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.simulation.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The real programs, each a process of its own, started through the launcher. One that ends by itself is started again; what it warns
 * of is shown, and everything it says is in its log. {@link #close} ends them all and leaves none behind.
 */
public final class Programs implements AutoCloseable {
    private final Path launcher;
    private final Path logs;
    private final Map<String, String> environment;
    private final Map<String, Process> running = new ConcurrentHashMap<>();
    private volatile boolean closing;

    /**
     * Keeps the programs' logs in {@code logs}.
     *
     * @param environment of the programs, beside ours
     */
    public Programs(Path launcher, Path logs, Map<String, String> environment) throws IOException {
        this.environment = Map.copyOf(environment);
        this.launcher = launcher;
        this.logs = Files.createDirectories(logs);
    }

    /**
     * Starts a program and keeps it running.
     *
     * @param name of this one, for its log
     */
    public void start(String name, String... words) throws IOException {
        if (closing) {
            return;
        }
        var command = new ArrayList<String>(List.of(launcher.toString(), "program"));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        running.put(name, process);
        Thread.ofVirtual().start(() -> listen(name, process));
        var unused = process.onExit().thenAccept(ended -> ended(name, ended, words));
    }

    /** The process behind a name; for whoever wants to measure it, or to kill it. */
    public Process process(String name) {
        var process = running.get(name);
        if (process == null) {
            throw new IllegalArgumentException("no program is called " + name);
        }
        return process;
    }

    private void listen(String name, Process process) {
        try (var in = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                var out = Files.newBufferedWriter(
                        logs.resolve(name + ".log"), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                out.write(line);
                out.newLine();
                out.flush();
                if (line.contains(" WARN ")
                        || line.contains(" ERROR ")
                        || line.startsWith("设置有误")
                        || line.startsWith("不能启动")) {
                    System.err.println(name + " | " + line);
                }
            }
        } catch (IOException e) {
            if (!closing) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void ended(String name, Process process, String... words) {
        if (closing) {
            return;
        }
        System.err.println(name + " | ended with " + process.exitValue() + ", is started again; its log: "
                + logs.resolve(name + ".log"));
        try {
            // a program that cannot start must not be started a hundred times a second
            TimeUnit.MILLISECONDS.sleep(500);
            start(name, words);
        } catch (IOException e) {
            System.err.println(name + " | cannot be started again: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing = true;
        running.values().forEach(Process::destroy);
        running.values().forEach(Programs::awaitEnd);
    }

    private static void awaitEnd(Process process) {
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
