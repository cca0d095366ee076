// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Waits a minute for what is bound to come before a test gives up. It costs nothing where all goes well, and a busy machine is not a
 * defect; where a rule has a limit of time, its test states that limit itself.
 */
public final class Patience implements LauncherSessionListener {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Awaitility.setDefaultTimeout(LIMIT);
    }
}
