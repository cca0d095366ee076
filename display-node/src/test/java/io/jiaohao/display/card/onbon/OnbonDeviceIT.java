// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The contract on a real card: {@code -Donbon.host=192.168.1.33}; not part of a run without one. */
@Tag("device")
@EnabledIfSystemProperty(named = "onbon.host", matches = ".+")
final class OnbonDeviceIT extends LedCardContract {
    @Override
    OnbonSettings settings() {
        return new OnbonSettings(
                "real",
                System.getProperty("onbon.host", ""),
                Integer.getInteger("onbon.port", 5005),
                0xfffe,
                128,
                16,
                Duration.ofSeconds(1),
                Duration.ofMillis(1_500),
                Duration.ofSeconds(10));
    }
}
