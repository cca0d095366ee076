// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.simulation.demo;

import io.jiaohao.controller.simulation.people.RecordedDay;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How a demo is wanted.
 *
 * @param folder for settings, state and logs; thrown away by nobody, but temporary
 * @param pace of the hall's clock
 * @param recorded the day to play; absent for a simulated one
 * @param separateNodes a display node for each window
 * @param people whether citizens and clerks are simulated
 * @param httpPort of the controller; 0 for a free one
 * @param environment of the programs, beside ours
 * @param road from the broker's port to the one that the nodes are told
 */
public record DemoOptions(
        Path launcher,
        Path folder,
        double pace,
        @Nullable RecordedDay recorded,
        boolean separateNodes,
        boolean people,
        int httpPort,
        Map<String, String> environment,
        IntUnaryOperator road) {

    /** Nodes go straight to the broker. */
    public DemoOptions(
            Path launcher,
            Path folder,
            double pace,
            @Nullable RecordedDay recorded,
            boolean separateNodes,
            boolean people,
            int httpPort,
            Map<String, String> environment) {
        this(launcher, folder, pace, recorded, separateNodes, people, httpPort, environment, port -> port);
    }

    /** A hall with nobody in it, for who measures; told by {@code environment} what to log. */
    public static DemoOptions empty(Path launcher, Path folder, Map<String, String> environment) {
        return new DemoOptions(launcher, folder, 1, null, false, false, 0, environment);
    }

    /** The same with another road between nodes and broker. */
    public DemoOptions by(IntUnaryOperator other) {
        return new DemoOptions(launcher, folder, pace, recorded, separateNodes, people, httpPort, environment, other);
    }
}
