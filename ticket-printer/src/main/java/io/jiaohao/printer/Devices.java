// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer;

import io.jiaohao.protocol.Message.Device;
import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.Message.Node;
import io.jiaohao.protocol.NodeId;
import io.jiaohao.protocol.Reason;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.link.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What this node tells of itself and its devices: when the line comes up, a controller appears, or a device changes. Any thread. */
final class Devices {
    private final Link link;
    private final NodeId node;
    private final String version;
    private final Map<String, Device> devices = new LinkedHashMap<>();

    Devices(Link link, NodeId node, String version) {
        this.link = link;
        this.node = node;
        this.version = version;
    }

    synchronized void is(String name, DeviceState state, @Nullable Reason reason) {
        var device = Device.of(name, state, reason);
        if (!device.equals(devices.put(name, device)) && link.connected()) {
            tell();
        }
    }

    synchronized void tell() {
        if (link.connected()) {
            link.send(
                    Topic.of(Topic.Kind.NODE, node),
                    new Node(true, "printer", version, List.of(), new ArrayList<>(devices.values())));
        }
    }
}
