// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * {@code ./jiaohao bench core [--commands N] [--seed N]}: one JSON line per figure; ends with 1 where an aim was missed.
 */
public final class CoreBench {
    private static final double AIM = 2.0;

    private CoreBench() {}

    public static void main(String... args) throws RunnerException {
        var commands = option(args, "--commands", 1_000_000);
        var seed = option(args, "--seed", 20_261_123);
        var quick = next();
        var clean = contest(commands, seed);
        System.exit(quick && clean ? 0 : 1);
    }

    /** NEXT with a hundred waiting, and with a hundred thousand. */
    private static boolean next() throws RunnerException {
        var options = new OptionsBuilder()
                .include(NextBenchmark.class.getName())
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(2))
                .jvmArgsAppend("-Xmx1g")
                .verbosity(VerboseMode.SILENT)
                .build();
        var nanos = new LinkedHashMap<String, Double>();
        for (var result : new Runner(options).run()) {
            var waiting = result.getParams().getParam("waiting");
            nanos.put(waiting, score(result));
            var told = new LinkedHashMap<String, Object>();
            told.put("figure", "next");
            told.put("waiting", Integer.parseInt(waiting));
            told.put("nanos", Math.round(score(result)));
            tell(told);
        }
        return ratio(nanos);
    }

    private static boolean ratio(Map<String, Double> nanos) {
        var ratio = nanos.getOrDefault("100000", Double.NaN) / nanos.getOrDefault("100", Double.NaN);
        var told = new LinkedHashMap<String, Object>();
        told.put("figure", "next, 100000 waiting against 100");
        told.put("ratio", Math.round(ratio * 100) / 100.0);
        told.put("aim", AIM);
        told.put("met", ratio <= AIM);
        tell(told);
        return ratio <= AIM;
    }

    private static double score(RunResult result) {
        return result.getPrimaryResult().getScore();
    }

    private static boolean contest(long commands, long seed) {
        var begun = System.nanoTime();
        var told = new LinkedHashMap<String, Object>();
        told.put("figure", "contest of eight windows");
        told.put("seed", seed);
        var figures = new Contest(seed, new Referee()).play(commands).told();
        told.put("counts", figures);
        told.put("seconds", Math.round((System.nanoTime() - begun) / 1e8) / 10.0);
        tell(told);
        return figures.clean();
    }

    private static long option(String[] args, String name, long usual) {
        for (var n = 0; n + 1 < args.length; n++) {
            if (args[n].equals(name)) {
                return Long.parseLong(args[n + 1]);
            }
        }
        return usual;
    }

    @SuppressWarnings("SystemOut")
    private static void tell(Map<String, Object> figure) {
        try {
            System.out.println(new ObjectMapper().writeValueAsString(figure));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
