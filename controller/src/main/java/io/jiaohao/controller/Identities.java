// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller;

import io.jiaohao.controller.access.Identity;
import io.jiaohao.controller.settings.ControllerConfig;
import java.util.ArrayList;
import java.util.List;

/** Who may come in by a password of its own: the installer, this program, the desks, and each kiosk and node of the settings. */
final class Identities {
    private Identities() {}

    static List<Identity> of(ControllerConfig config) {
        var identities = new ArrayList<Identity>();
        identities.add(new Identity("installer", Identity.Kind.INSTALLER, List.of()));
        identities.add(new Identity("controller", Identity.Kind.CONTROLLER, List.of()));
        identities.add(new Identity("desk", Identity.Kind.DESK, List.of()));
        config.kiosks()
                .forEach(kiosk -> identities.add(new Identity(kiosk.id().text(), Identity.Kind.KIOSK, List.of())));
        config.nodes()
                .forEach(node -> identities.add(new Identity(node.id().text(), kind(node.kind()), node.windows())));
        return identities;
    }

    private static Identity.Kind kind(ControllerConfig.Kind kind) {
        return switch (kind) {
            case WINDOWS -> Identity.Kind.WINDOWS;
            case HALL -> Identity.Kind.HALL;
            case PRINTER -> Identity.Kind.PRINTER;
        };
    }
}
