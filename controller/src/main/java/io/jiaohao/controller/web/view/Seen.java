// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.view;

import io.jiaohao.controller.desk.Waits;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.warnings.Warning;
import io.jiaohao.controller.web.rooms.Rooms;
import io.jiaohao.protocol.Message;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a page is made of.
 *
 * @param now the hall's time
 * @param waits what is forecast
 * @param nodes as last heard, by id
 * @param warnings those that hold
 */
public record Seen(Hall hall, Instant now, Waits waits, Map<String, Message.Node> nodes, List<Warning> warnings) {

    /** The hall as it is now. */
    public static Seen of(Rooms rooms) {
        return of(rooms, rooms.desk().hall());
    }

    /** That very hall, with what is known around it now. */
    public static Seen of(Rooms rooms, Hall hall) {
        return new Seen(
                hall,
                rooms.now().get(),
                rooms.waits(),
                rooms.nodes().get(),
                rooms.warnings().warnings());
    }
}
