// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.live;

import io.jiaohao.controller.forecast.Estimate;
import io.jiaohao.controller.forecast.Forecast;
import io.jiaohao.controller.forecast.Now;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.protocol.ServiceCode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the next number of each service would be told, by class; worked out anew after some seconds at the earliest, for it costs the desk
 * its time. Written by the thread that tells the forecast; any thread may ask.
 */
final class NextNumbers {
    private static final int AGAIN_SECONDS = 5;

    private final Forecast forecast;
    private final Map<Next, Estimate> known = new ConcurrentHashMap<>();
    private long looked = Long.MIN_VALUE / 2;

    private record Next(ServiceCode service, boolean priority) {}

    NextNumbers(Forecast forecast) {
        this.forecast = forecast;
    }

    void look(Plan plan, Now now) {
        if (Math.abs(now.second() - looked) < AGAIN_SECONDS) {
            return;
        }
        looked = now.second();
        for (var service : plan.services()) {
            for (var priority : new boolean[] {false, true}) {
                known.put(
                        new Next(service.code(), priority),
                        forecast.asked(service.code().text(), priority, now));
            }
        }
    }

    Optional<Estimate> of(ServiceCode service, boolean priority) {
        return Optional.ofNullable(known.get(new Next(service, priority)));
    }

    void clear() {
        known.clear();
    }
}
