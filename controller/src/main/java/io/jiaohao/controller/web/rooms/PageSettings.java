// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.rooms;

import io.jiaohao.controller.staffing.Goal;
import java.time.Duration;
import java.util.List;

/**
 * What a hall chose for its pages.
 *
 * @param idle after this without a change or a page, power over others and their figures asks for the PIN again
 * @param plate what the board says of who sits at a window
 * @param limits how many may watch
 * @param kiosk how the kiosk pages greet people
 * @param phones what phones may do without a slip
 * @param staffing how good waiting is to be, where windows are counted
 * @param staffAfterDays how many working days each clerk sees the own figures before the staff report tells of them
 * @param trustedProxies who is believed when they say for whom they ask, beside this machine itself
 */
public record PageSettings(
        Duration idle,
        StaffPlate plate,
        StreamLimits limits,
        KioskPage kiosk,
        Phones phones,
        Goal staffing,
        int staffAfterDays,
        List<AddressRange> trustedProxies) {
    public PageSettings {
        trustedProxies = List.copyOf(trustedProxies);
    }
}
