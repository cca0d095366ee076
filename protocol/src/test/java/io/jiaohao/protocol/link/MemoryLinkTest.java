// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.WindowNumber;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class MemoryLinkTest extends LinkContract {
    private static final Topic SHOWN = Topic.of(Topic.Kind.SHOWN, new WindowNumber(3));

    private final MemoryBroker broker = new MemoryBroker();

    @Override
    protected Link make(String user, LinkSettings.@Nullable Will will) {
        return broker.line(will);
    }

    @Override
    protected void sever(Link line) {
        ((MemoryLink) line).cut();
    }

    @Override
    protected void mend(Link line) {
        ((MemoryLink) line).mend();
    }

    /** As a node does that hears and sends under one lock of its own. */
    @Test
    void whoHearsMayWaitForWhoSends() throws InterruptedException {
        // given
        var free = new CountDownLatch(1);
        var hears = new CountDownLatch(1);
        var reports = new Heard();
        var witness = line("installer");
        witness.listen(Topic.Filter.only(SHOWN), reports);
        open(witness);
        var node = line("windows");
        node.listen(Topic.Filter.only(SHOWN), (topic, message) -> {
            hears.countDown();
            awaitUninterruptibly(free);
        });
        open(node);
        // when: it hears what it sent itself, and meanwhile waits for a thread that first wants to send
        var sender = Thread.ofVirtual().start(() -> node.send(SHOWN, shown(1)));
        hears.await();
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> node.send(SHOWN, shown(2)));
        free.countDown();
        sender.join();
        // then
        assertEquals(List.of(1L, 2L), reports.revisions());
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
