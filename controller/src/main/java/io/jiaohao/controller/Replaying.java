// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller;

import io.jiaohao.controller.forecast.account.EffectJson;
import io.jiaohao.controller.forecast.account.EffectTable;
import io.jiaohao.controller.forecast.account.HintTable;
import io.jiaohao.controller.forecast.replay.Predictions;
import io.jiaohao.controller.forecast.replay.Replay;
import io.jiaohao.controller.forecast.replay.Report;
import io.jiaohao.controller.forecast.replay.Visit;
import io.jiaohao.controller.forecast.replay.VisitFile;
import io.jiaohao.controller.forecast.whatif.CheckedHints;
import io.jiaohao.controller.forecast.whatif.OtherPlan;
import io.jiaohao.controller.forecast.whatif.RecordedOffice;
import io.jiaohao.controller.hall.plan.Calendar;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.settings.ControllerConfig;
import io.jiaohao.controller.staffing.Goal;
import io.jiaohao.protocol.settings.ConfigError;
import io.jiaohao.protocol.settings.ConfigTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./jiaohao replay}: recorded visits through the forecast with its score, or through the rules with another plan. */
@Command(
        name = "replay",
        description = "Runs recorded visits through the forecast, and says what another plan would have changed.")
final class Replaying implements Callable<Integer> {
    private static final double USUAL_TARGET = 20;

    @Parameters(index = "0", paramLabel = "FILE", description = "recorded visits (CSV, gz too)")
    private Path file = Path.of("visits.csv");

    @Option(names = "--predictions", description = "write what was said of each ticket, as CSV")
    private @Nullable Path predictions;

    @Option(names = "--plan", description = "settings of a hall: what would have been with its rules and windows")
    private @Nullable Path plan;

    @Option(names = "--before", description = "settings that held when the visits were recorded; goes with --plan")
    private @Nullable Path before;

    @Option(names = "--staffing", description = "how many windows each hour needs, checked by playing it")
    private boolean staffing;

    @Option(
            names = "--target",
            description = "minutes that nobody should wait longer, 20 where neither this nor a plan says it")
    private @Nullable Double target;

    @Option(names = "--share", description = "percent who shall not wait longer, 50 to 99; else as the plan says")
    private @Nullable Integer share;

    @Option(names = "--json", description = "one JSON object a line, in seconds")
    private boolean json;

    @Override
    public Integer call() {
        try {
            check();
            var read = plan == null ? null : plan(plan);
            var visits = VisitFile.read(file);
            var replay = Replay.of(visits);
            if (predictions != null) {
                Predictions.write(predictions, visits, replay.estimates());
            }
            say(json ? Report.json(replay.scores()) : Report.table(replay.scores()));
            if (read != null && !staffing) {
                other(visits, read);
            }
            if (staffing) {
                windows(visits, read);
            }
            return 0;
        } catch (ConfigError e) {
            System.err.println("设置有误 / wrong settings: " + e.getMessage());
            return 2;
        } catch (IllegalArgumentException e) {
            System.err.println("用法不对 / wrong use: " + e.getMessage());
            return 2;
        } catch (IOException e) {
            System.err.println("不能重放 / cannot replay: " + e.getMessage());
            return 1;
        }
    }

    /** No option is ignored in silence. */
    private void check() {
        refuse(before != null && plan == null, "--before 要和 --plan 一起用 / --before goes with --plan");
        refuse(before != null && staffing, "--before 不和 --staffing 一起用 / --before does not go with --staffing");
        refuse(
                target != null && plan != null,
                "--target 不和 --plan 一起用,等候目标在计划里 / --target does not go with --plan, which has the targets");
        refuse(target != null && !staffing, "--target 要和 --staffing 一起用 / --target goes with --staffing");
        refuse(share != null && !staffing, "--share 要和 --staffing 一起用 / --share goes with --staffing");
    }

    private static void refuse(boolean wrong, String why) {
        if (wrong) {
            throw new IllegalArgumentException(why);
        }
    }

    /** A plan without hours of its own says nothing of hours: those of the built-in settings are not meant. */
    private static Plan plan(Path path) throws IOException {
        if (!Files.isReadable(path)) {
            throw new IOException("没有这个计划文件 / there is no plan to be read at " + path.toAbsolutePath());
        }
        var read = ControllerConfig.read(path).plan();
        return ConfigTable.read(path).has("hours") ? read : read.with(Calendar.ALWAYS);
    }

    private void other(List<Visit> visits, Plan read) throws IOException {
        var held = before == null ? null : plan(before);
        var effect = OtherPlan.compare(visits, held, read);
        say(json ? List.of(EffectJson.of(effect)) : EffectTable.table(effect, held != null));
    }

    private void windows(List<Visit> visits, @Nullable Plan read) throws IOException {
        var goal = goal();
        var longest = Duration.ofSeconds(Math.round(60 * (target == null ? USUAL_TARGET : target)));
        var offices = visits.stream().collect(Collectors.groupingBy(Visit::office, TreeMap::new, Collectors.toList()));
        for (var office : offices.entrySet()) {
            var own = office.getValue();
            var held = read == null ? RecordedOffice.plan(own, longest) : read;
            var checked = CheckedHints.of(RecordedOffice.came(own), own, held, goal, () -> true);
            say(json ? HintTable.json(office.getKey(), checked) : HintTable.table(office.getKey(), checked, goal));
        }
    }

    /** As the settings say that have the plan. */
    private Goal goal() {
        var usual =
                plan == null ? Goal.USUAL : ControllerConfig.read(plan).pages().staffing();
        return share == null ? usual : new Goal(share, usual.busy());
    }

    private static void say(List<String> lines) {
        lines.forEach(System.out::println);
    }
}
