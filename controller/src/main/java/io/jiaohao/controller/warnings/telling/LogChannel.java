// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings.telling;

import io.jiaohao.controller.warnings.Warning;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log hears of everything. */
public final class LogChannel implements Channel {
    private static final Logger log = LoggerFactory.getLogger(LogChannel.class);

    private volatile @Nullable Instant said;

    @Override
    public String name() {
        return "log";
    }

    @Override
    public void tell(List<News.OfWarning> news, List<Warning> standing) {
        for (var each : news) {
            var warning = each.warning();
            if (each.what() == News.What.OVER) {
                log.info("warning over: {}", warning.kind().key());
            } else {
                log.warn("{} warning: {} is {}", warning.level(), warning.kind().key(), warning.value());
            }
            said = each.at();
        }
    }

    @Override
    public void trial(News.Trial trial) {
        log.info("a test of the ways warnings go was asked for");
    }

    @Override
    public State state() {
        return new State(Sort.LOG, "", said, null, 0, 0);
    }
}
