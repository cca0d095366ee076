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
 * @param version of this program, for {@code /health}, and for pages that are older than it
 * @param pages what the hall chose for its pages
 */
public record WebConfig(
        String host, int port, Map<String, NodeId> printers, ZoneId zone, String version, PageSettings pages) {
    public WebConfig {
        printers = Map.copyOf(printers);
    }
}
