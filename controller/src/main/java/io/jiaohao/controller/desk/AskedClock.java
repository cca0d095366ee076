// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.desk;

import java.time.Instant;

/** The hall's clock where people look at it. Any thread. */
public interface AskedClock {

    Instant now();

    /** False where the machine woke in the past of what is written down: then somebody is asked once what time it is. */
    boolean sure();

    /** What time it is, as somebody said who has a watch. The next batch of the desk writes the step down. */
    void told(Instant right);
}
