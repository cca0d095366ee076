// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.link;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread on which a link's listeners and watchers run. Paho's own thread must never wait (its inbound queue holds ten, and its
 * keep-alive hangs on it), so a flood that nobody can work off is dropped here, and said.
 */
final class Delivery implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Delivery.class);
    private static final int BOUND = 4096;

    private final BlockingQueue<Runnable> work = new ArrayBlockingQueue<>(BOUND);
    private final Thread thread;
    private volatile boolean closed;

    Delivery(String name) {
        thread = Thread.ofPlatform().daemon().name("link-" + name).unstarted(this::run);
    }

    void open() {
        thread.start();
    }

    void hand(Runnable task) {
        if (!work.offer(task)) {
            log.warn("more messages arrive than can be worked off: one was dropped");
        }
    }

    private void run() {
        while (!closed) {
            try {
                var task = work.poll(1, TimeUnit.SECONDS);
                if (task != null) {
                    task.run();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.error("a listener of the link failed; the line goes on", e);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
