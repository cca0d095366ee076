// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.rooms;

import io.jiaohao.protocol.NodeId;
import java.time.ZoneId;
import java.util.Map;

/**
 * Where and how the web listens.
 *
 * @param port 0 takes a free one
 * @param printers for each kiosk (by id) the printer beside it
 * @param zone of the clocks on the pages
 * @param version of this program, for {@code /health}
 * @param phones what phones may do without a slip
 */
public record WebConfig(
        String host, int port, Map<String, NodeId> printers, ZoneId zone, String version, Phones phones) {
    public WebConfig {
        printers = Map.copyOf(printers);
    }
}
