// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.health;

import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.NodeId;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.link.Link;
import io.jiaohao.protocol.link.Listener;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The nodes of the hall and their devices, as last heard. Thread-safe. */
public final class Nodes implements Listener {
    private static final Logger log = LoggerFactory.getLogger(Nodes.class);

    /** A hall has a few dozen; whoever invents thousands is not heard. */
    private static final int AT_MOST = 500;

    private final Map<String, Message.Node> nodes = new ConcurrentSkipListMap<>();

    private final Map<String, Instant> since = new ConcurrentHashMap<>();
    private final Supplier<Instant> now;

    /** {@code now}: the hall's clock. */
    public Nodes(Link link, Supplier<Instant> now) {
        this.now = now;
        link.listen(Topic.Filter.every(Topic.Kind.NODE), this);
    }

    @Override
    public void on(Topic topic, Message message) {
        if (message instanceof Message.Node node
                && (nodes.size() < AT_MOST || nodes.containsKey(topic.node().text()))) {
            var before = nodes.put(topic.node().text(), node);
            mark(topic.node().text(), node, before);
            tell(topic.node(), node, before);
        }
    }

    /** By node id. */
    public Map<String, Message.Node> now() {
        return Map.copyOf(nodes);
    }

    /**
     * Since when each node is there or gone, by id, and each device in its state with its reason, by {@code node/device}: as heard
     * since this program started.
     */
    public Map<String, Instant> since() {
        return Map.copyOf(since);
    }

    private void mark(String id, Message.Node node, Message.@Nullable Node before) {
        if (before == null || before.online() != node.online()) {
            since.put(id, now.get());
        }
        for (var device : node.devices()) {
            if (before == null || !before.devices().contains(device)) {
                since.put(id + '/' + device.name(), now.get());
            }
        }
    }

    private static void tell(NodeId id, Message.Node node, Message.@Nullable Node before) {
        if (before == null || before.online() != node.online()) {
            log.info("node {} is {}", id, node.online() ? "there" : "gone");
        }
        for (var device : node.devices()) {
            if (device.state() != Message.DeviceState.READY
                    && (before == null || !before.devices().contains(device))) {
                log.warn("device {} of node {} is {}: {}", device.name(), id, device.state(), device.reason());
            }
        }
    }
}
