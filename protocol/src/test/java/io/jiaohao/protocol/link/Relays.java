// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.link;

import io.jiaohao.protocol.HallId;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Paho lines to one broker, each over a relay of its own. */
public final class Relays implements AutoCloseable {
    private final Map<Link, Relay> relays = new ConcurrentHashMap<>();

    /** A line to the broker at {@code port}. */
    public Link line(int port, String user, String password, LinkSettings.@Nullable Will will) {
        var relay = new Relay(port);
        var link = new PahoLink(new LinkSettings("127.0.0.1", relay.port(), false, HallId.MAIN, user, password, will));
        relays.put(link, relay);
        return link;
    }

    /** The cable of {@code line}. */
    public Relay of(Link line) {
        var relay = relays.get(line);
        if (relay == null) {
            throw new IllegalArgumentException("not a line of ours");
        }
        return relay;
    }

    @Override
    public void close() throws IOException {
        for (var relay : relays.values()) {
            relay.close();
        }
    }
}
