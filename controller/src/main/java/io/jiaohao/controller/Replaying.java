// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller;

import io.jiaohao.controller.forecast.replay.OtherPlan;
import io.jiaohao.controller.forecast.replay.Predictions;
import io.jiaohao.controller.forecast.replay.Replay;
import io.jiaohao.controller.forecast.replay.Report;
import io.jiaohao.controller.forecast.replay.VisitFile;
import io.jiaohao.protocol.settings.ConfigError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./jiaohao replay}: recorded visits through the forecast, with its score. */
@Command(name = "replay", description = "Runs recorded visits through the forecast and says how far it was off.")
final class Replaying implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "recorded visits (CSV, gz too)")
    private Path file = Path.of("visits.csv");

    @Option(names = "--predictions", description = "write what was said of each ticket, as CSV")
    private @Nullable Path predictions;

    @Option(names = "--plan", description = "settings of a hall: what would have been with its rules and windows")
    private @Nullable Path plan;

    @Option(names = "--json", description = "one JSON object a line, in seconds")
    private boolean json;

    @Override
    public Integer call() {
        try {
            var visits = VisitFile.read(file);
            var replay = Replay.of(visits);
            if (predictions != null) {
                Predictions.write(predictions, visits, replay.estimates());
            }
            var lines = json ? Report.json(replay.scores()) : Report.table(replay.scores());
            lines.forEach(System.out::println);
            if (plan != null) {
                OtherPlan.compare(visits, ControllerConfig.read(plan).plan()).forEach(System.out::println);
            }
            return 0;
        } catch (ConfigError e) {
            System.err.println("设置有误 / wrong settings: " + e.getMessage());
            return 2;
        } catch (IOException e) {
            System.err.println("不能重放 / cannot replay: " + e.getMessage());
            return 1;
        }
    }
}
