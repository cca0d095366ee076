// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import com.sun.management.UnixOperatingSystemMXBean;
import io.jiaohao.controller.web.door.Proxies;
import io.jiaohao.controller.web.live.Addresses;
import io.jiaohao.controller.web.rooms.StreamLimits;
import io.vertx.core.http.HttpConnection;
import java.lang.management.ManagementFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open connections: room for every stream and for those who ask beside them, and for each address but a proxy of ours a part of it.
 * Who comes when it is full is let go at once. Event loop only.
 */
final class Connections {
    private static final Logger log = LoggerFactory.getLogger(Connections.class);
    private static final int BESIDE = 400;
    /** A browser holds six for what it asks beside its streams. */
    private static final int BESIDE_EACH = 60;

    private static final int FILES_OF_THE_PROGRAM = 300;

    private final int atMost;
    private final Addresses addresses;
    private final Proxies proxies;
    private int open;

    Connections(StreamLimits limits, Proxies proxies) {
        this.proxies = proxies;
        this.atMost = limits.atMost() + BESIDE;
        this.addresses = new Addresses(limits.each() + BESIDE_EACH);
    }

    /** Says so where this program may not open as many files as it may have connections. */
    void checkFiles() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                && system.getMaxFileDescriptorCount() < atMost + FILES_OF_THE_PROGRAM) {
            log.warn(
                    "this program may open {} files, too few for {} connections: raise LimitNOFILE of its unit (or ulimit -n) to {}"
                            + ", or lower [http] streams",
                    system.getMaxFileDescriptorCount(),
                    atMost,
                    atMost + FILES_OF_THE_PROGRAM);
        }
    }

    void opened(HttpConnection connection) {
        var address = Addresses.host(connection.remoteAddress());
        var counted = !proxies.believes(address);
        if (open >= atMost || (counted && !addresses.take(address))) {
            connection.close();
            return;
        }
        open++;
        connection.closeHandler(closed -> {
            open--;
            if (counted) {
                addresses.leave(address);
            }
        });
    }
}
