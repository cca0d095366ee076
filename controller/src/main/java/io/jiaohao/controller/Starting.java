// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Something that takes its time to start, beside the rest. */
final class Starting {
    private final String what;
    private final CompletableFuture<Void> done;

    /** A start that may fail. */
    interface Start {
        void run() throws IOException;
    }

    private Starting(String what, CompletableFuture<Void> done) {
        this.what = what;
        this.done = done;
    }

    static Starting of(String what, Start start) {
        var done = new CompletableFuture<Void>();
        Thread.ofPlatform().daemon().name("start-" + what).start(() -> {
            try {
                start.run();
                done.complete(null);
            } catch (IOException | RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        return new Starting(what, done);
    }

    /** Returns when it has started. */
    void join() throws IOException {
        try {
            done.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(what + " did not start", e.getCause());
        }
    }
}
