// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.publishing;

import io.jiaohao.controller.hall.sheet.Sheet;
import io.jiaohao.controller.statistics.figure.Figure;
import io.jiaohao.controller.statistics.figure.Sums;
import org.jspecify.annotations.Nullable;

/** A figure that the public is told, what it is over, and whether it is somebody's work. The longest wait is not: it is one person's. */
enum Told {
    TICKETS(Figure.TICKETS, null, false),
    SERVED(Figure.SERVED, null, false),
    WAIT_MEAN(Figure.WAIT_MEAN, Figure.CALLED, false),
    WAIT_P90(Figure.WAIT_P90, Figure.CALLED, false),
    TARGET_MET(Figure.TARGET_MET_SHARE, Figure.CALLED, false),
    HANDLING_MEAN(Figure.HANDLING_MEAN, Figure.SERVED, true),
    INFERRED(Figure.INFERRED_SHARE, Figure.SERVED, true),
    MISSED(Figure.MISSED_SHARE, Figure.CALLED, false),
    RATED(Figure.RATED_SHARE, Figure.SERVED, true),
    SATISFIED(Figure.SATISFIED_SHARE, Figure.RATED, true),
    BAD(Figure.BAD_SHARE, Figure.RATED, true),
    CALLED_COUNT(Figure.CALLED, null, false),
    RATED_COUNT(Figure.RATED, null, true);

    private final Figure figure;
    private final @Nullable Figure over;
    private final boolean work;

    Told(Figure figure, @Nullable Figure over, boolean work) {
        this.figure = figure;
        this.over = over;
        this.work = work;
    }

    Figure figure() {
        return figure;
    }

    /** Over how many it is; a count by itself: how many. */
    long count(Sums sums) {
        var number = (over == null ? figure : over).of(sums);
        return number == null ? 0 : number.longValue();
    }

    /** A figure of how somebody worked, once there are only few who did. */
    boolean work() {
        return work;
    }

    String key() {
        return figure.key();
    }

    Sheet.Defined defined() {
        var meaning = figure.meaning();
        var unit =
                switch (figure.unit()) {
                    case COUNT -> Sheet.Unit.COUNT;
                    case MILLIS -> Sheet.Unit.MILLIS;
                    case SHARE -> Sheet.Unit.SHARE;
                };
        return new Sheet.Defined(
                key(),
                unit,
                over == null ? "" : over.key(),
                meaning.zh(),
                meaning.en(),
                meaning.zhMeans(),
                meaning.enMeans());
    }
}
