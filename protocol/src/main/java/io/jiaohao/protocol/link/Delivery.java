// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.link;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread on which a link's listeners and watchers run. Paho's own thread must never wait (its inbound queue holds ten, and its
 * keep-alive hangs on it), so what arrives beyond the bounds is dropped here, said once, and remembered: when the flood is worked off, the
 * link subscribes again and so hears every state anew. News of the line itself are never dropped.
 */
final class Delivery implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Delivery.class);
    private static final int MESSAGES = 4096;
    private static final int BYTES = 4 * 1024 * 1024;

    /** Something to do, and how many bytes it holds meanwhile. */
    private record Task(int bytes, Runnable work) {}

    private final BlockingQueue<Task> tasks = new LinkedBlockingQueue<>();
    private final AtomicInteger bytes = new AtomicInteger();
    private final AtomicInteger dropped = new AtomicInteger();
    private final Thread thread;
    private volatile boolean closed;

    Delivery(String name) {
        thread = Thread.ofPlatform().daemon().name("link-" + name).unstarted(this::run);
    }

    void open() {
        thread.start();
    }

    /** Hands over a message of so many bytes. */
    void message(int size, Runnable work) {
        if (tasks.size() >= MESSAGES || bytes.get() + size > BYTES) {
            if (dropped.getAndIncrement() == 0) {
                log.warn("more messages arrive than can be worked off: some are dropped");
            }
            return;
        }
        bytes.addAndGet(size);
        tasks.add(new Task(size, work));
    }

    /** Hands over news of the line. */
    void news(Runnable work) {
        tasks.add(new Task(0, work));
    }

    /** Whether messages were dropped and the flood is over; says so once. */
    boolean recovered() {
        return dropped.get() > 0 && tasks.isEmpty() && dropped.getAndSet(0) > 0;
    }

    private void run() {
        while (!closed) {
            try {
                var task = tasks.take();
                bytes.addAndGet(-task.bytes());
                task.work().run();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | Error e) {
                log.error("a message could not be handed on; the line goes on", e);
            }
        }
    }

    /** What stands in the queue is still worked off, up to the news that all is over. */
    @Override
    public void close() {
        news(() -> closed = true);
    }
}
