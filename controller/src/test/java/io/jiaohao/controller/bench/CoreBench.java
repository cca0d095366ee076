// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./jiaohao bench core}: one JSON line per figure; ends with 1 where an aim was missed. */
@Command(name = "core", description = "Measures the rules by themselves; one JSON line per figure.")
public final class CoreBench implements Callable<Integer> {
    /** How much dearer NEXT may be with a thousand times as many people. */
    private static final double AIM = 2.0;
    /** More than a hall's day has, so that answers heap up. */
    private static final int DAY_COMMANDS = 40_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    @Option(names = "--commands", defaultValue = "1000000", description = "how many are contested")
    private long commands = 1_000_000;

    @Option(names = "--seed", defaultValue = "20261123", description = "of the contest")
    private long seed = 20_261_123;

    /** Each bench prints JSON; whoever says so may. */
    @Option(names = "--json", hidden = true)
    @SuppressWarnings("UnusedVariable")
    private boolean json;

    private CoreBench() {}

    public static void main(String... args) {
        System.exit(new CommandLine(new CoreBench()).execute(args));
    }

    @Override
    public Integer call() throws RunnerException {
        var met = ratio(next());
        return contest() && met ? 0 : 1;
    }

    /** Nanoseconds of NEXT by how many wait. */
    private static Map<String, Double> next() throws RunnerException {
        var options = new OptionsBuilder()
                .include(NextBenchmark.class.getName())
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(2))
                .verbosity(VerboseMode.SILENT)
                .build();
        var nanos = new LinkedHashMap<String, Double>();
        for (var result : new Runner(options).run()) {
            var waiting = result.getParams().getParam("waiting");
            nanos.put(waiting, score(result));
            var told = figure("next");
            told.put("waiting", Integer.parseInt(waiting));
            told.put("nanos", Math.round(score(result)));
            told.put("error", Math.round(result.getPrimaryResult().getScoreError()));
            tell(told);
        }
        return nanos;
    }

    private static boolean ratio(Map<String, Double> nanos) {
        var ratio = nanos.getOrDefault("100000", Double.NaN) / nanos.getOrDefault("100", Double.NaN);
        var told = figure("next, 100000 waiting against 100");
        told.put("ratio", Math.round(ratio * 100) / 100.0);
        told.put("aim", AIM);
        told.put("met", ratio <= AIM);
        tell(told);
        return ratio <= AIM;
    }

    private static double score(RunResult result) {
        return result.getPrimaryResult().getScore();
    }

    private boolean contest() {
        var begun = System.nanoTime();
        var figures = new Contest(seed, DAY_COMMANDS, new Referee()).play(commands);
        var told = figure("contest of eight windows");
        told.put("seed", seed);
        told.putAll(JSON.convertValue(figures, new TypeReference<Map<String, Object>>() {}));
        told.put("seconds", Math.round((System.nanoTime() - begun) / 1e8) / 10.0);
        told.put("met", figures.clean());
        tell(told);
        return figures.clean();
    }

    private static Map<String, Object> figure(String name) {
        var told = new LinkedHashMap<String, Object>();
        told.put("bench", "core");
        told.put("figure", name);
        return told;
    }

    @SuppressWarnings("SystemOut")
    private static void tell(Map<String, Object> figure) {
        try {
            System.out.println(JSON.writeValueAsString(figure));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
