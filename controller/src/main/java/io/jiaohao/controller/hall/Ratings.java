// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.ticket.Remarks;

/**
 * 评价 of a day, as it is published: 满意率 is {@code satisfied} of {@code rated}, whoever did not rate left out.
 *
 * @param rated visits
 * @param satisfied of them, grades 3 to 5
 */
public record Ratings(int rated, int satisfied) {
    static final Ratings NONE = new Ratings(0, 0);

    Ratings with(int grade) {
        return new Ratings(rated + 1, satisfied + (Remarks.satisfied(grade) ? 1 : 0));
    }
}
