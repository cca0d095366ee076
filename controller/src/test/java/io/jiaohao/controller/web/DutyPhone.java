// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import io.jiaohao.controller.warnings.Warning;
import io.jiaohao.controller.warnings.telling.Channel;
import io.jiaohao.controller.warnings.telling.News;
import io.jiaohao.protocol.Reason;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A webhook of a test: it keeps what it is told, and is not reached while it is broken. */
final class DutyPhone implements Channel {
    final List<News> news = new CopyOnWriteArrayList<>();
    volatile boolean broken;

    @Override
    public String name() {
        return "duty";
    }

    @Override
    public void tell(List<News.OfWarning> told, List<Warning> standing) {
        news.addAll(told);
    }

    @Override
    public void trial(News.Trial trial) {
        news.add(trial);
    }

    @Override
    public State state() {
        return new State(
                Sort.WEBHOOK,
                "https://relay.lan",
                null,
                broken ? new Reason("WEBHOOK_UNREACHABLE", "连不上对方。") : null,
                broken ? news.size() : 0,
                broken ? 2 : 0);
    }
}
