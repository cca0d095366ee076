// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller;

import io.jiaohao.controller.evaluation.Evaluations;
import io.jiaohao.controller.journal.JournalFolder;
import io.jiaohao.controller.settings.ControllerConfig;
import io.jiaohao.protocol.settings.ConfigError;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./jiaohao evaluations export}: what citizens thought of visits, for the 好差评 platform of the region. */
@Command(
        name = "evaluations",
        description = "Writes visits with their ratings as the region's 好差评 interface names the fields.")
final class Evaluating implements Callable<Integer> {
    @Option(names = "--state", description = "where the journal is kept", required = true)
    private Path state = Path.of("state");

    @Option(names = "--config", description = "settings (TOML), whose [evaluation] says what the region wants to know")
    private @Nullable Path config;

    @Option(names = "--from", description = "the first day, like 2026-11-01", required = true)
    private LocalDate from = LocalDate.EPOCH;

    @Option(names = "--to", description = "the last day", required = true)
    private LocalDate to = LocalDate.EPOCH;

    @Option(names = "--format", description = "csv or json")
    private String format = "csv";

    @Override
    public Integer call() {
        try {
            var read = config == null ? ControllerConfig.usual() : ControllerConfig.read(config);
            var journal = new JournalFolder(state.resolve("journal"));
            var out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
            new Evaluations(journal, read.evaluation(), read.zone()).write(from, to, Long.MAX_VALUE, wanted(), out);
            out.flush();
            return 0;
        } catch (ConfigError e) {
            System.err.println("设置有误 / wrong settings: " + e.getMessage());
            return 2;
        } catch (IllegalArgumentException e) {
            System.err.println("--format: csv, json");
            return 2;
        } catch (IOException e) {
            System.err.println("不能导出 / cannot export: " + e.getMessage());
            return 1;
        }
    }

    private Evaluations.Format wanted() {
        return Evaluations.Format.valueOf(format.toUpperCase(Locale.ROOT));
    }
}
