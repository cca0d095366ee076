// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.node;

import io.jiaohao.protocol.HallId;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.NodeId;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.link.Link;
import io.jiaohao.protocol.link.LinkSettings;
import io.jiaohao.protocol.link.PahoLink;
import io.jiaohao.protocol.settings.ConfigTable;

/** The way to the hall's broker, as {@code [broker]} of a node's settings has it; {@code user} is also the node's id. */
public record BrokerSettings(String host, int port, boolean tls, HallId hall, NodeId user, String password) {

    /** Reads the whole table; a {@code ConfigError} names what is not right in it. */
    public static BrokerSettings read(ConfigTable table) {
        var broker = new BrokerSettings(
                table.text("host", "127.0.0.1"),
                table.whole("port", 1, 65_535, 1883),
                table.flag("tls", false),
                table.as("hall", "main", HallId::new),
                table.as("user", "", NodeId::new),
                table.text("password"));
        table.end();
        return broker;
    }

    /** A line of this node, not open yet; the broker tells everybody when it breaks. */
    public Link link() {
        return new PahoLink(new LinkSettings(
                host,
                port,
                tls,
                hall,
                user.text(),
                password,
                new LinkSettings.Will(Topic.of(Topic.Kind.NODE, user), Message.Node.gone())));
    }
}
