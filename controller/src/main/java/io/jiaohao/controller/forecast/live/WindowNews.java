// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.live;

import io.jiaohao.controller.forecast.Forecast;
import io.jiaohao.controller.forecast.Now;
import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import java.util.List;

/** Tells the forecast what the journal says of windows, which is known better than what calls let guess. One thread. */
final class WindowNews {
    private final Forecast forecast;

    WindowNews(Forecast forecast) {
        this.forecast = forecast;
    }

    void hear(Event.OfWindow event, Plan plan, Now now) {
        var window = event.window();
        switch (event) {
            case Event.WindowOpened other -> opened(plan, window, now);
            case Event.WindowContinued other -> opened(plan, window, now);
            case Event.WindowClosed other -> forecast.gone(window.toString());
            case Event.WindowPaused other -> forecast.closed(window.toString());
            case Event.PauseExplained other -> {}
            case Event.WindowHandedOver other -> {}
            case Event.ClerkCorrected other -> {}
            case Event.CoverBegun begun -> lent(plan, window, begun.other(), true);
            case Event.CoverEnded ended -> lent(plan, window, ended.other(), false);
        }
    }

    private void opened(Plan plan, WindowNumber window, Now now) {
        forecast.opened(window.toString(), services(plan, window), now);
    }

    private void lent(Plan plan, WindowNumber window, WindowNumber other, boolean serves) {
        var own = services(plan, window);
        var services = services(plan, other).stream()
                .filter(code -> !own.contains(code))
                .toList();
        forecast.lent(window.toString(), services, serves);
    }

    private static List<String> services(Plan plan, WindowNumber window) {
        return plan.services().stream()
                .map(service -> service.code())
                .filter(code -> plan.windowsOf(code).stream()
                        .anyMatch(one -> one.number().equals(window)))
                .map(ServiceCode::text)
                .toList();
    }
}
