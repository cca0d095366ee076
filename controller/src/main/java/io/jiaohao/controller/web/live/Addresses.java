// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.live;

import io.jiaohao.controller.web.door.Sender;
import io.vertx.core.net.SocketAddress;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many of something each address holds, so that nobody takes all there is. Whoever asks on this very machine is no stranger and is
 * not counted: a gateway in front, the demo and the benches hold as many as they like. Not thread-safe.
 */
public final class Addresses {
    private final int atMost;
    private final Map<String, Integer> held = new HashMap<>();

    /** Each may hold {@code atMost}. */
    public Addresses(int atMost) {
        this.atMost = atMost;
    }

    /** One more for {@code address}; false where it has as many as it may. */
    public boolean take(String address) {
        if (Sender.isThisMachine(address)) {
            return true;
        }
        var now = held.getOrDefault(address, 0);
        if (now >= atMost) {
            return false;
        }
        held.put(address, now + 1);
        return true;
    }

    /** One less, after {@link #take} was true. */
    public void leave(String address) {
        held.computeIfPresent(address, (same, now) -> now > 1 ? now - 1 : null);
    }

    /** The host of a peer; empty where it is not known. */
    public static String host(@Nullable SocketAddress peer) {
        var host = peer == null ? null : peer.hostAddress();
        return host == null ? "" : host;
    }
}
