// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.report;

import io.jiaohao.controller.statistics.figure.WindowTime;
import java.util.HashSet;
import java.util.Set;

/** Who was at work in a line of a report: badges, or windows where nobody had signed in at all. Mutable; one thread. */
final class Present {
    private final Set<String> staff = new HashSet<>();
    private final Set<Integer> windows = new HashSet<>();

    void add(Part part, WindowTime time) {
        if (time.open() > 0) {
            windows.add(part.window());
            if (!part.staff().isEmpty()) {
                staff.add(part.staff());
            }
        }
    }

    /** Perhaps only one, whose time the line's would be. */
    boolean alone() {
        return (staff.isEmpty() ? windows : staff).size() < 2;
    }

    boolean nobody() {
        return windows.isEmpty();
    }
}
