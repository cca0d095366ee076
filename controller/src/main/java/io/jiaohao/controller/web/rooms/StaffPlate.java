// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.rooms;

/** What the board says of whoever sits at a window (挂牌上岗), as the hall chose. */
public enum StaffPlate {
    /** Name, post and badge. */
    NAME,
    /** Post and badge. */
    BADGE,
    /** Nothing. */
    NONE
}
