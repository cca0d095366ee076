// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.live;

import io.jiaohao.controller.web.view.View;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One open stream. While its client does not read, only the newest state waits; a client that has not read for two beats is let
 * go, and comes back by itself. Event loop only.
 */
final class Stream {
    private static final int UNSENT_BYTES = 16 * 1024;

    private final HttpServerResponse response;
    private final View view;
    private final String address;
    private final BooleanSupplier mayWatch;
    private String sent = "";
    private @Nullable Shown newest;
    private int missedBeats;

    /** {@code mayWatch}: asked again now and then. */
    Stream(HttpServerResponse response, View view, String address, BooleanSupplier mayWatch) {
        this.response = response;
        this.view = view;
        this.address = address;
        this.mayWatch = mayWatch;
    }

    View view() {
        return view;
    }

    /** Whoever watches, as the network knows it. */
    String address() {
        return address;
    }

    void begin(Shown first) {
        response.setChunked(true)
                .setWriteQueueMaxSize(UNSENT_BYTES)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Accel-Buffering", "no");
        response.drainHandler(drained -> sendNewest());
        sent = first.body();
        response.write(first.snapshot());
    }

    void offer(Shown shown) {
        // back at what was sent last, what waited in between is nothing to be told any more
        newest = shown.body().equals(sent) ? null : shown;
        sendNewest();
    }

    /** Ends, and says so, where whoever watched has signed out or left; the page comes back and is told where to go. */
    boolean over() {
        if (mayWatch.getAsBoolean()) {
            return false;
        }
        newest = null;
        if (!response.ended()) {
            response.end();
        }
        return true;
    }

    void beat(Buffer text) {
        if (response.ended()) {
            return;
        }
        if (!response.writeQueueFull()) {
            missedBeats = 0;
            response.write(text);
        } else if (++missedBeats >= 2) {
            response.reset();
        }
    }

    private void sendNewest() {
        var shown = newest;
        if (shown != null && !response.writeQueueFull() && !response.ended() && !response.closed()) {
            newest = null;
            sent = shown.body();
            response.write(shown.change());
        }
    }
}
