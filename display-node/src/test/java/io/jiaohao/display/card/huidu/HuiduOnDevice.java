// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.huidu;

import io.jiaohao.display.card.CardModel;
import io.jiaohao.display.card.LedCardContract;
import java.time.Duration;

/** The contract on a real card: {@code ./mvnw -pl display-node -am verify -Dit.test=HuiduOnDevice -Dhuidu.host=192.168.6.1}. */
final class HuiduOnDevice extends LedCardContract {
    @Override
    protected CardModel model(Pace pace) {
        return new HuiduSettings(
                "window-3",
                System.getProperty("huidu.host", ""),
                Integer.getInteger("huidu.port", 10_001),
                Integer.getInteger("huidu.width", 128),
                Integer.getInteger("huidu.height", 16),
                new HuiduXml.Look("SimSun", 12, "#ff0000"),
                Duration.ofSeconds(1),
                Duration.ofSeconds(3),
                Duration.ofSeconds(10));
    }
}
