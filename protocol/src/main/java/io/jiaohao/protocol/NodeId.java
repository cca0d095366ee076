// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol;

/**
 * The name of a program at the edge of the hall (window node, hall node, printer, kiosk): also its MQTT user and client id.
 * 1 to 32 of {@code a-z 0-9 -}.
 */
public record NodeId(String text) {
    public NodeId {
        Valid.matches(text, "[a-z0-9-]{1,32}", "node id");
    }

    @Override
    public String toString() {
        return text;
    }
}
