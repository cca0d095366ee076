// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.desk;

import java.time.Duration;
import java.time.Instant;

/** The hall's time. Called by the desk's thread only. */
public interface Clock {

    /** Now, running on by itself whatever happens to the machine's clock. */
    Instant now();

    /** By how much the machine's clock has stepped since last asked; zero mostly. {@link #now} follows once it has been told. */
    Duration stepped();
}
