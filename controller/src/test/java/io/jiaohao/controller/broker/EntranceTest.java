// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.IntegerProperty;
import io.netty.handler.codec.mqtt.MqttProperties.MqttPropertyType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntranceTest {
    private static final int SESSION_EXPIRY = MqttPropertyType.SESSION_EXPIRY_INTERVAL.value();

    @ParameterizedTest
    @CsvSource({"0, 0", "30, 30", "60, 60", "61, 60", "86400, 60", "-1, 60"})
    void noSessionOutlivesItsLineByMoreThanAMinute(int wanted, int given) {
        var properties = new MqttProperties();
        properties.add(new IntegerProperty(SESSION_EXPIRY, wanted));
        // when
        Entrance.shortenSession(properties);
        // then
        assertEquals(given, properties.getProperty(SESSION_EXPIRY).value());
    }
}
