// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.simulation;

import io.jiaohao.controller.simulation.people.RecordedDay;
import java.nio.file.Path;
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
 */
public record DemoOptions(
        Path launcher,
        Path folder,
        double pace,
        @Nullable RecordedDay recorded,
        boolean separateNodes,
        boolean people,
        int httpPort) {}
