// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.access;

import io.jiaohao.protocol.NodeId;
import io.jiaohao.protocol.WindowNumber;
import java.util.List;

/**
 * A program or a page that may do something here. Never a citizen.
 *
 * @param user its MQTT user and client id, and its name in the journal
 * @param windows the windows it belongs to; empty where it belongs to none
 */
public record Identity(String user, Kind kind, List<WindowNumber> windows) {

    /** What an identity is, and so what it may. */
    public enum Kind {
        /** The person with the screwdriver: everything. */
        INSTALLER,
        /** This program itself. */
        CONTROLLER,
        /** Pads and signs of some windows. */
        WINDOWS,
        /** Hall screen and loudspeaker. */
        HALL,
        PRINTER,
        /** Takes numbers. */
        KIOSK,
        /** A clerk's or a guide's page: presses at every window, and acts for citizens. */
        DESK
    }

    public Identity {
        // the name becomes part of topics: no wildcard, no slash, no dot
        new NodeId(user).text();
        windows = List.copyOf(windows);
    }

    public boolean mayPress(WindowNumber window) {
        return switch (kind) {
            case INSTALLER, CONTROLLER, DESK -> true;
            case WINDOWS -> windows.contains(window);
            case HALL, PRINTER, KIOSK -> false;
        };
    }

    public boolean mayTake() {
        return switch (kind) {
            case INSTALLER, CONTROLLER, DESK, KIOSK -> true;
            case WINDOWS, HALL, PRINTER -> false;
        };
    }

    /** May act for a citizen at the door (导办), and ask why somebody was called. */
    public boolean mayGuide() {
        return switch (kind) {
            case INSTALLER, CONTROLLER, DESK -> true;
            case WINDOWS, HALL, PRINTER, KIOSK -> false;
        };
    }

    /** May correct who sat where, and set PINs. */
    public boolean mayLead() {
        return mayManage();
    }

    /** May read the day's figures. */
    public boolean mayManage() {
        return switch (kind) {
            case INSTALLER, CONTROLLER -> true;
            case WINDOWS, HALL, PRINTER, KIOSK, DESK -> false;
        };
    }
}
