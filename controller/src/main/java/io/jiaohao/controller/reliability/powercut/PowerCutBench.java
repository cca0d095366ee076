// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.reliability.powercut;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiaohao.controller.reliability.Acknowledged;
import io.jiaohao.controller.reliability.powercut.CutMedium.Way;
import io.jiaohao.controller.reliability.powercut.Recording.Step;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Cuts the power at random moments of six recorded days, each time in three ways, and starts from what is left. {@code --no-force}
 * shows that the proof can fail: the same with a medium that forgets every force.
 */
public final class PowerCutBench {
    private static final int ORDERS_A_DAY = 130;

    private final Path state;
    private final RandomGenerator chance;
    private final Map<Way, Tally> tallies = new EnumMap<>(Way.class);

    /** What came of one way. */
    private static final class Tally {
        private int cuts;
        private long acknowledged;
        private long lost;
        private long repeated;
        private int failedOpens;
        private int rebuiltRecords;

        void add(long answers, CutCheck.Found found) {
            cuts++;
            acknowledged += answers;
            lost += found.lost();
            repeated += found.repeated();
            failedOpens += found.opened() ? 0 : 1;
            rebuiltRecords += found.rebuilt() ? 1 : 0;
        }

        boolean kept() {
            return cuts > 0 && acknowledged > 0 && lost + repeated + failedOpens == 0;
        }

        Map<String, Object> told(Way way) {
            var told = new LinkedHashMap<String, Object>();
            told.put("bench", "powercut");
            told.put("found", way.name());
            told.put("cuts", cuts);
            told.put("acknowledged", acknowledged);
            told.put("lost", lost);
            told.put("repeated", repeated);
            told.put("failedOpens", failedOpens);
            told.put("rebuiltRecords", rebuiltRecords);
            return told;
        }
    }

    private PowerCutBench(Path state, RandomGenerator chance) {
        this.state = state;
        this.chance = chance;
        for (var way : Way.values()) {
            tallies.put(way, new Tally());
        }
    }

    /**
     * Cuts so often in each way, and prints one line of JSON for each.
     *
     * @param force false: with a medium that only says that it forces
     * @return whether the promise was kept
     */
    public static boolean measure(int cuts, boolean force, long seed, PrintStream out) throws IOException {
        var state = Files.createTempDirectory("jiaohao-powercut-");
        var chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var recording = new Recording();
        if (!force) {
            recording.forceNothing();
        }
        RecordedHall.run(state, ORDERS_A_DAY, recording, chance);
        var bench = new PowerCutBench(state, chance);
        try {
            bench.cut(recording.steps(), cuts);
        } finally {
            delete(state);
        }
        for (var way : Way.values()) {
            out.println(new ObjectMapper().writeValueAsString(bench.tally(way).told(way)));
        }
        return bench.tallies.values().stream().allMatch(Tally::kept);
    }

    private Tally tally(Way way) {
        return tallies.getOrDefault(way, new Tally());
    }

    private void cut(List<Step> steps, int cuts) throws IOException {
        var medium = new CutMedium();
        var answers = new ArrayList<Acknowledged.Answer>();
        var moments = chance.ints(cuts, 1, steps.size()).sorted().iterator();
        var moment = moments.nextInt();
        for (var n = 0; n < steps.size(); n++) {
            while (moment == n) {
                check(medium, List.copyOf(answers));
                if (!moments.hasNext()) {
                    return;
                }
                moment = moments.nextInt();
            }
            medium.follow(steps.get(n));
            if (steps.get(n) instanceof Step.Answered answered) {
                answers.add(answered.answer());
            }
        }
    }

    private void check(CutMedium medium, List<Acknowledged.Answer> answers) throws IOException {
        for (var way : Way.values()) {
            var after = Files.createTempDirectory("jiaohao-cut-");
            write(medium.cut(way, chance), after);
            tally(way).add(answers.size(), found(after, answers));
            delete(after);
        }
    }

    private static CutCheck.Found found(Path after, List<Acknowledged.Answer> answers) {
        try {
            return CutCheck.of(after, answers);
        } catch (IOException | RuntimeException e) {
            System.err.println("did not open: " + e);
            return new CutCheck.Found(false, 0, 0, false);
        }
    }

    private void write(Map<Path, byte[]> files, Path after) throws IOException {
        for (var file : files.entrySet()) {
            var place = after.resolve(state.relativize(file.getKey()).toString());
            Files.createDirectories(place.getParent());
            Files.write(place, file.getValue());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
