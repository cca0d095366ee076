// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * What is done again and again: each thing on a thread that is named after what may wait for it, so that a slow one delays only those
 * of its own name. Closing ends them all.
 */
final class Timetable implements AutoCloseable {
    /** A program that has just started has other things to do first. */
    private static final int FIRST_SECONDS = 20;

    private final Map<String, ScheduledExecutorService> threads = new HashMap<>();

    /** One thread; the same for the same name. */
    ScheduledExecutorService thread(String name) {
        return threads.computeIfAbsent(
                name,
                by -> Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name(by).factory()));
    }

    /** Begins after as many seconds, or {@value #FIRST_SECONDS} where that is long; never beside itself. */
    void every(int seconds, String thread, Runnable pass) {
        var unused = thread(thread)
                .scheduleWithFixedDelay(pass, Math.min(seconds, FIRST_SECONDS), seconds, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        threads.values().forEach(ScheduledExecutorService::shutdown);
    }
}
