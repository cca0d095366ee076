// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.report;

import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a report is to be about.
 *
 * @param to the last day, itself included
 * @param service absent: all
 * @param window absent: all
 */
public record Wanted(
        LocalDate from,
        LocalDate to,
        By by,
        @Nullable ServiceCode service,
        @Nullable WindowNumber window) {
    public Wanted {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a report ends before it begins");
        }
        if (by == By.STAFF && service == null) {
            throw new IllegalArgumentException("people are compared within one service only");
        }
    }

    public boolean oneDay() {
        return from.equals(to);
    }

    boolean concerns(Part part) {
        return (service == null || service.text().equals(part.service())) && concernsWindow(part);
    }

    boolean concernsWindow(Part part) {
        return window == null || window.value() == part.window();
    }
}
