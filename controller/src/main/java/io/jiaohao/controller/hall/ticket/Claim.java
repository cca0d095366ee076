// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall.ticket;

/** How it stands with the priority of a ticket. */
public enum Claim {
    NONE,
    /** Asked for at the kiosk; counts until somebody who looked says otherwise. */
    ASKED,
    CONFIRMED,
    /** This time in order of arrival. */
    DECLINED
}
