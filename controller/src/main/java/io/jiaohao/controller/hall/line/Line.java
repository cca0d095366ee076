// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall.line;

import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;

/**
 * What somebody waits for: mostly a service; after a transfer a certain window or a certain clerk.
 *
 * @param name the service's code, the window's number, the clerk's badge
 */
public record Line(Kind kind, String name) implements Comparable<Line> {

    /** What stands at the head of a line. */
    public enum Kind {
        SERVICE,
        WINDOW,
        CLERK
    }

    public static Line of(ServiceCode service) {
        return new Line(Kind.SERVICE, service.text());
    }

    public static Line of(WindowNumber window) {
        return new Line(Kind.WINDOW, window.toString());
    }

    /** Of the clerk with this badge. */
    public static Line ofClerk(String badge) {
        return new Line(Kind.CLERK, badge);
    }

    @Override
    public int compareTo(Line other) {
        return kind == other.kind ? name.compareTo(other.name) : kind.compareTo(other.kind);
    }
}
