// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

/**
 * Where an order came from: the door, and who stood there. Never a citizen.
 *
 * @param name node, identity or kiosk
 */
public record Source(Door door, String name) {
    /** The controller's own doings: days, starts, clock. */
    public static final Source SELF = new Source(Door.CONTROLLER, "controller");

    /** The doors through which orders come. */
    public enum Door {
        CONTROLLER,
        MQTT,
        HTTP
    }
}
