// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {
    @ParameterizedTest
    @CsvSource({
        "hall.main.board, hall/main/board",
        "hall.main.window.*.sign, hall/main/window/+/sign",
        "hall.main.#, hall/main/#",
        "hall\\.main\\.board, hall.main.board",
        "a\\*b, a*b",
        "hall.main.board::windows.hall.main.board, hall/main/board",
        "$sys.mqtt.retain.x, $sys/mqtt/retain/x",
        "trailing\\, trailing\\",
        "'', ''",
    })
    void anAddressReadsBackAsItsTopic(String address, String topic) {
        assertEquals(topic, Addresses.topic(address));
    }

    @Test
    void aQueueStandsBehindTwoColons() {
        assertEquals("windows.hall.main.board", Addresses.queue("hall.main.board::windows.hall.main.board"));
        assertNull(Addresses.queue("hall.main.board"));
    }
}
