// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon;

import io.jiaohao.display.card.CardModel;
import io.jiaohao.display.card.LedCardContract;
import java.time.Duration;

/** The contract on a real card: {@code ./mvnw -pl display-node -am verify -Dit.test=OnbonOnDevice -Donbon.host=192.168.1.33}. */
final class OnbonOnDevice extends LedCardContract {
    @Override
    protected CardModel model(Pace pace) {
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
