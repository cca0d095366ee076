// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.web.live.Addresses;
import org.junit.jupiter.api.Test;

class AddressesTest {
    private final Addresses addresses = new Addresses(2);

    @Test
    void anAddressHoldsNoMoreThanItsShare() {
        assertTrue(addresses.take("192.168.1.20"));
        assertTrue(addresses.take("192.168.1.20"));
        assertFalse(addresses.take("192.168.1.20"));
    }

    @Test
    void oneAddressTakesNothingFromAnother() {
        // given
        addresses.take("192.168.1.20");
        addresses.take("192.168.1.20");
        // then
        assertTrue(addresses.take("192.168.1.21"));
    }

    @Test
    void whoeverLeavesMakesRoom() {
        // given
        addresses.take("192.168.1.20");
        addresses.take("192.168.1.20");
        // when
        addresses.leave("192.168.1.20");
        // then
        assertTrue(addresses.take("192.168.1.20"));
        assertFalse(addresses.take("192.168.1.20"));
    }

    @Test
    void thisMachineIsNotCounted() {
        for (var n = 0; n < 10; n++) {
            assertTrue(addresses.take("127.0.0.1") && addresses.take("0:0:0:0:0:0:0:1"));
        }
    }
}
