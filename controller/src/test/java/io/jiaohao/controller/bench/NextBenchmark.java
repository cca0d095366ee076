// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.bench;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.protocol.WindowNumber;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One NEXT, decided and carried out. The hall is a value, so it can be pressed again and again on the same one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class NextBenchmark {
    @Param({"100", "100000"})
    public int waiting;

    private Hall hall = Hall.EMPTY;
    private Instant at = EightWindows.NINE;
    private int window;

    @Setup
    public void people() {
        hall = EightWindows.waiting(waiting);
        at = EightWindows.NINE.plusSeconds(600);
    }

    @Benchmark
    public Hall next() {
        window = window % EightWindows.WINDOWS + 1;
        return EightWindows.order(hall, "next", at, new Command.CallNext(new WindowNumber(window), null))
                .hall();
    }
}
