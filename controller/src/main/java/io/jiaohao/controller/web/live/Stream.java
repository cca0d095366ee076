// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.live;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import org.jspecify.annotations.Nullable;

/**
 * One open stream. While its client does not read, only the newest state waits; a client that has not read for two beats is let
 * go, and comes back by itself. Event loop only.
 */
public final class Stream {
    private static final int UNSENT_BYTES = 16 * 1024;

    /**
     * A state of a view.
     *
     * @param body tells two states apart
     * @param data the whole JSON, with revision and time
     */
    public record Shown(long revision, String body, String data) {}

    private final HttpServerResponse response;
    private final View view;
    private String sent = "";
    private @Nullable Shown newest;
    private int missedBeats;

    public Stream(HttpServerResponse response, View view) {
        this.response = response;
        this.view = view;
    }

    public View view() {
        return view;
    }

    public void begin(Shown first) {
        response.setChunked(true)
                .setWriteQueueMaxSize(UNSENT_BYTES)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Accel-Buffering", "no");
        response.drainHandler(drained -> sendNewest());
        response.write("retry: 1000\n");
        send("snapshot", first);
    }

    public void offer(Shown shown) {
        if (!shown.body().equals(sent)) {
            newest = shown;
            sendNewest();
        }
    }

    public void beat(String text) {
        if (!response.writeQueueFull()) {
            missedBeats = 0;
            response.write(text);
        } else if (++missedBeats >= 2) {
            response.reset();
        }
    }

    private void sendNewest() {
        var shown = newest;
        if (shown != null && !response.writeQueueFull() && !response.closed()) {
            newest = null;
            send("change", shown);
        }
    }

    private void send(String event, Shown shown) {
        sent = shown.body();
        response.write("id: " + shown.revision() + "\nevent: " + event + "\ndata: " + shown.data() + "\n\n");
    }
}
