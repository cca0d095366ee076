// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card;

import io.jiaohao.display.board.Scene;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** What a card's driver reported, and when. Any thread. */
public final class Heard implements CardWatcher {
    public final List<Scene> took = new CopyOnWriteArrayList<>();
    public final List<CardState> states = new CopyOnWriteArrayList<>();
    private final List<Duration> durations = new CopyOnWriteArrayList<>();
    private final Map<Long, Long> at = new ConcurrentHashMap<>();

    @Override
    public void took(Scene scene, Duration duration) {
        var revision = scene.revision();
        if (revision != null) {
            at.putIfAbsent(revision, System.nanoTime());
        }
        durations.add(duration);
        took.add(scene);
    }

    @Override
    public void state(CardState state) {
        states.add(state);
    }

    /** {@link System#nanoTime} when a revision was first reported as taken. */
    public @Nullable Long at(long revision) {
        return at.get(revision);
    }

    /** The longest a scene took. */
    public Duration longest() {
        return durations.stream().max(Duration::compareTo).orElse(Duration.ZERO);
    }

    /** Whether a state was told whose reason has these words. */
    public boolean reason(String words) {
        return states.stream().anyMatch(state -> String.valueOf(state.reason()).contains(words));
    }

    /** For long runs, between two of which nobody asks for what was. */
    public void forget() {
        took.clear();
        durations.clear();
        states.clear();
        at.clear();
    }
}
