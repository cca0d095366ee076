// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall.ticket;

/** How a number came about. */
public enum Origin {
    /** Taken by the citizen. */
    KIOSK,
    /** Given by staff, at any hour. */
    STAFF,
    /** 手工发号: written by hand when machines failed, entered later. */
    HAND
}
