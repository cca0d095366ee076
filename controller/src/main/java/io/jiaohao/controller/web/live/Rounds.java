// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.live;

import io.jiaohao.controller.web.view.View;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Streams that are told of changes together, in rounds. A round goes slice by slice, so that the event loop has time for others in
 * between; each view is made once a slice, for all in it. After a round there is a rest as long as it took, so that ten thousand phones
 * leave half of the loop to everybody else; what changes meanwhile rides with the next. Where few watch, the rest is so short that nobody
 * sees it. Event loop only.
 */
final class Rounds {
    private static final Logger log = LoggerFactory.getLogger(Rounds.class);
    private static final int SLICE = 100;
    /** Less than a picture of a screen takes. */
    private static final long SHORTEST_REST_MILLIS = 12;
    /** Of as many streams as fill a hall and more. */
    private static final long REST_MILLIS = 50;

    private static final int STREAMS_A_MILLI = 10;
    private static final long LONGEST_REST_MILLIS = 1_000;

    private final Vertx vertx;
    private final Supplier<Function<View, Shown>> maker;
    private final Set<Stream> streams = new LinkedHashSet<>();
    private boolean resting;
    private boolean woken;

    /** Of views made by what {@code maker} gives, which is of the hall as it stands when asked for. */
    Rounds(Vertx vertx, Supplier<Function<View, Shown>> maker) {
        this.vertx = vertx;
        this.maker = maker;
    }

    void add(Stream stream) {
        streams.add(stream);
    }

    /** Whether it was there. */
    boolean remove(Stream stream) {
        return streams.remove(stream);
    }

    int size() {
        return streams.size();
    }

    /** Something changed. */
    void wake() {
        if (resting) {
            woken = true;
            return;
        }
        resting = true;
        woken = false;
        round();
    }

    /** Every stream in turn, in slices. */
    void each(Consumer<Stream> action) {
        slices(List.copyOf(streams).iterator(), () -> action, () -> {});
    }

    private void round() {
        var began = System.nanoTime();
        slices(List.copyOf(streams).iterator(), this::offer, () -> rest(restMillis(System.nanoTime() - began, size())));
    }

    /** After a round that took {@code nanos}. */
    static long restMillis(long nanos, int streams) {
        var least = Math.clamp(streams / STREAMS_A_MILLI, SHORTEST_REST_MILLIS, REST_MILLIS);
        return Math.clamp(nanos / 1_000_000, least, LONGEST_REST_MILLIS);
    }

    private void rest(long millis) {
        vertx.setTimer(millis, timer -> rested());
    }

    private Consumer<Stream> offer() {
        Map<View, Shown> shown = new HashMap<>();
        var show = maker.get();
        return stream -> stream.offer(shown.computeIfAbsent(stream.view(), show));
    }

    private void rested() {
        resting = false;
        if (woken) {
            wake();
        }
    }

    private void slices(Iterator<Stream> left, Supplier<Consumer<Stream>> begin, Runnable end) {
        if (slice(left, begin) && left.hasNext()) {
            vertx.runOnContext(v -> slices(left, begin, end));
        } else {
            end.run();
        }
    }

    /** False where nothing can be made of the hall: the round is over then, and the next one tries again. */
    private static boolean slice(Iterator<Stream> left, Supplier<Consumer<Stream>> begin) {
        try {
            var action = begin.get();
            for (var n = 0; n < SLICE && left.hasNext(); n++) {
                one(left.next(), action);
            }
            return true;
        } catch (RuntimeException e) {
            log.error("The hall cannot be shown: no page was told of a change", e);
            return false;
        }
    }

    /** Whose view cannot be made keeps nobody else's back. */
    private static void one(Stream stream, Consumer<Stream> action) {
        try {
            action.accept(stream);
        } catch (RuntimeException e) {
            log.error("{} cannot be shown: one who watches it was not told of a change", stream.view(), e);
        }
    }
}
