// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.simulation.kill;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiaohao.controller.reliability.Acknowledged;
import io.jiaohao.controller.reliability.JournalAudit;
import io.jiaohao.controller.simulation.demo.Ports;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Kills the real controller at random moments under eight clerks and three kiosks, starts it again with the launcher, and looks for
 * every acknowledged answer in the hall, the journal and the records. A hall is killed twenty times; then a new one begins, so that
 * days stay as long as days are.
 */
public final class KillBench {
    private static final int KILLS_OF_A_HALL = 20;

    private final Path launcher;
    private final RandomGenerator chance;
    private final Tally tally = new Tally();

    /** What came of it. */
    public static final class Tally {
        private int rounds;
        private long acknowledged;
        private long lost;
        private long repeated;
        private int failedStarts;
        private long doubleCalls;

        void round() {
            rounds++;
        }

        void failedStart() {
            failedStarts++;
        }

        void lost(long more) {
            lost += more;
        }

        void repeated(long more) {
            repeated += more;
        }

        void hall(long answers, JournalAudit audit) {
            acknowledged += answers;
            repeated += audit.repeated();
            doubleCalls += audit.doubleCalls();
        }

        /** Whether the promise was kept. */
        public boolean kept() {
            return rounds > 0 && acknowledged > 0 && lost + repeated + failedStarts + doubleCalls == 0;
        }

        Map<String, Object> told() {
            var told = new LinkedHashMap<String, Object>();
            told.put("bench", "kill");
            told.put("rounds", rounds);
            told.put("acknowledged", acknowledged);
            told.put("lost", lost);
            told.put("repeated", repeated);
            told.put("failedStarts", failedStarts);
            told.put("doubleCalls", doubleCalls);
            return told;
        }
    }

    private KillBench(Path launcher, long seed) {
        this.launcher = launcher;
        this.chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** Kills {@code rounds} times and prints one line of JSON. */
    public static Tally measure(Path launcher, int rounds, long seed, PrintStream out)
            throws IOException, InterruptedException {
        var bench = new KillBench(launcher, seed);
        for (var left = rounds; left > 0; left -= KILLS_OF_A_HALL) {
            bench.hall(Math.min(left, KILLS_OF_A_HALL));
        }
        out.println(new ObjectMapper().writeValueAsString(bench.tally.told()));
        return bench.tally;
    }

    private void hall(int kills) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("jiaohao-kill-");
        var ports = Ports.free(2);
        try (var hall = new HallProcess(launcher, folder, ports.get(0), ports.get(1));
                var answers = new Acknowledged(folder.resolve("acknowledged.txt"))) {
            if (!started(hall, folder)) {
                return;
            }
            try (var clients = new Clients(hall.doors(), answers)) {
                clients.begin();
                for (var n = 0; n < kills; n++) {
                    clients.await(50, chance.nextInt(20, 600));
                    hall.kill();
                    tally.round();
                    if (!started(hall, folder)) {
                        return;
                    }
                }
            }
            audit(hall, answers, folder);
        }
    }

    private boolean started(HallProcess hall, Path folder) throws IOException, InterruptedException {
        if (hall.start()) {
            return true;
        }
        tally.failedStart();
        System.err.println("did not start; everything it left is in " + folder);
        return false;
    }

    private void audit(HallProcess hall, Acknowledged answers, Path folder) throws IOException, InterruptedException {
        var journal = JournalAudit.of(hall.journal());
        var all = answers.all();
        tally.hall(all.size(), journal);
        var lost = all.stream().filter(answer -> !journal.has(answer)).toList();
        var open = new OpenHallAudit(hall.doors());
        var unknown = open.unknown(all);
        var changed = open.changed(all);
        tally.lost(lost.size() + unknown.size());
        tally.repeated(changed.size());
        if (!lost.isEmpty() || !unknown.isEmpty() || !changed.isEmpty()) {
            System.err.println(folder + ": not in the journal " + lost + ", not in the records " + unknown
                    + ", answered otherwise " + changed);
        }
    }
}
