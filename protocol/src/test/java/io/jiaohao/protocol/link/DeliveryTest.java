// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.link;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryTest {
    private final Delivery delivery = new Delivery("test");
    private final AtomicInteger heard = new AtomicInteger();

    @ParameterizedTest
    @CsvSource({"10000, 10, 4096", "1000, 65536, 64"})
    void aFloodIsBoundedInNumberAndInBytesAndRememberedUntilItIsOver(int messages, int bytes, int kept) {
        // given: nobody works it off yet
        for (var n = 0; n < messages; n++) {
            delivery.message(bytes, heard::incrementAndGet);
        }
        assertFalse(delivery.recovered());
        // when
        delivery.open();
        // then
        await().until(() -> heard.get() == kept);
        await().until(delivery::recovered);
        assertFalse(delivery.recovered());
        delivery.close();
    }

    @Test
    void newsOfTheLineAreNeverDropped() throws InterruptedException {
        // given
        for (var n = 0; n < 5000; n++) {
            delivery.message(1, heard::incrementAndGet);
        }
        var told = new CountDownLatch(1);
        // when
        delivery.news(told::countDown);
        delivery.open();
        // then
        told.await();
        assertEquals(4096, heard.get());
        delivery.close();
    }

    @Test
    void whatFailsDoesNotEndTheDelivery() {
        // given
        delivery.open();
        delivery.news(() -> {
            throw new UnsupportedOperationException("thrown on purpose");
        });
        // when
        delivery.message(1, heard::incrementAndGet);
        // then
        await().until(() -> heard.get() == 1);
        delivery.close();
    }
}
