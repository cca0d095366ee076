// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.lamp;

import static io.jiaohao.display.pad.Views.in;
import static io.jiaohao.display.pad.Views.millis;
import static io.jiaohao.display.pad.Views.unanswered;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jiaohao.display.pad.PadView;
import io.jiaohao.protocol.SignState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A lamp that cannot always be switched. */
final class BlinkerTest {
    private static final PadView SERVING = in(SignState.SERVING, "A012", 3);

    private final ScheduledExecutorService timers = Executors.newSingleThreadScheduledExecutor();
    private final List<Boolean> switched = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger(1);
    private final Blinker blinker = new Blinker(this::light, timers, System::nanoTime);

    private void light(boolean lit) {
        if (failures.getAndDecrement() > 0) {
            throw new IllegalStateException("no such pin");
        }
        switched.add(lit);
    }

    @Test
    void aLampThatFailedIsSwitchedWithTheNextSign() {
        // given
        assertThrows(IllegalStateException.class, () -> blinker.show(SERVING));
        // when
        blinker.show(SERVING);
        blinker.show(SERVING);
        // then
        assertEquals(List.of(true), switched);
    }

    @Test
    void aLampThatFailedGoesOnBlinking() {
        var since = System.nanoTime() - millis(300);
        assertThrows(IllegalStateException.class, () -> blinker.show(unanswered(SERVING, since)));
        await().until(() -> switched.size() > 3);
    }

    @AfterEach
    void close() {
        timers.shutdownNow();
    }
}
