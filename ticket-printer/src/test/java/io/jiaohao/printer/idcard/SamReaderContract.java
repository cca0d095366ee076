// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.idcard;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.Reason;
import io.jiaohao.protocol.serial.SerialSettings;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every reader must do, made of software or not. */
@Timeout(120)
abstract class SamReaderContract {
    final List<String> laid = new CopyOnWriteArrayList<>();
    final List<String> states = new CopyOnWriteArrayList<>();
    final List<String> reasons = new CopyOnWriteArrayList<>();

    /** The reader's serial line. */
    abstract SerialSettings line();

    /** Lays a card on the reader, or asks whoever stands there to. */
    abstract void lay();

    /** Takes it away again. */
    abstract void lift();

    @Test
    void aReaderIsReadyAndACardThatLiesThereCountsOnce() {
        try (var driver = driver()) {
            // given
            await().until(() -> states.contains("READY"));
            // when
            lay();
            await().until(() -> laid.size() == 1);
            lift();
            lay();
            // then: the same card has the same hash, and nothing of it is left
            await().until(() -> laid.size() == 2);
            assertEquals(laid.getFirst(), laid.getLast());
            assertEquals(64, laid.getFirst().length());
            await().until(driver::clean);
            lift();
        }
    }

    SamDriver driver() {
        var driver = new SamDriver(
                line(),
                new CardWatcher() {
                    @Override
                    public void laid(String hash) {
                        laid.add(hash);
                    }

                    @Override
                    public void state(DeviceState state, @Nullable Reason reason) {
                        reasons.add(String.valueOf(reason));
                        states.add(state.toString());
                    }
                },
                System::nanoTime);
        driver.open();
        return driver;
    }
}
