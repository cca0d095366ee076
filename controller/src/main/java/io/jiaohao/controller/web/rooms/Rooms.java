// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.rooms;

import io.jiaohao.controller.access.AccessBook;
import io.jiaohao.controller.access.DoorBook;
import io.jiaohao.controller.access.TicketSecrets;
import io.jiaohao.controller.desk.AskedClock;
import io.jiaohao.controller.desk.Desk;
import io.jiaohao.controller.desk.JournalDays;
import io.jiaohao.controller.desk.Waits;
import io.jiaohao.controller.evaluation.Evaluations;
import io.jiaohao.controller.health.PublicAddress;
import io.jiaohao.controller.planning.Planner;
import io.jiaohao.controller.statistics.Statistics;
import io.jiaohao.controller.warnings.telling.Teller;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.NodeId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The rooms of the house that the web may enter. All of them answer on any thread; only {@code statistics} and
 * {@code journal} block, and keeping a plan.
 *
 * @param nodes the nodes as last heard, by id
 * @param since since when a node is there or gone, by id, and a device as it is, by {@code node/device}; the hall's time
 * @param paper the way to a printer that waits for somebody to look
 * @param waits what was forecast when numbers were taken
 * @param clock the hall's, for clocks on screens, and to be told what time it is
 * @param planner the plan that the hall shall have; keeping one blocks
 * @param warnings those that hold, and who hears of them
 * @param evaluations for the 好差评 platform of the region; they block
 * @param publicUrl where phones reach this hall, and whether they do; empty where there is no such address
 * @param door who signed out and who is locked out
 */
public record Rooms(
        Desk desk,
        AccessBook access,
        TicketSecrets secrets,
        Statistics statistics,
        JournalDays journal,
        Supplier<Map<String, Message.Node>> nodes,
        Supplier<Map<String, Instant>> since,
        Paper paper,
        Waits waits,
        AskedClock clock,
        VoiceRooms voice,
        Planner planner,
        Teller warnings,
        Evaluations evaluations,
        Supplier<Optional<PublicAddress.Seen>> publicUrl,
        DoorBook door) {

    /** Whoever tells a printer that somebody looked at its slips. */
    @FunctionalInterface
    public interface Paper {
        /** Tells it; false where nothing can be sent to it now. */
        boolean looked(NodeId printer, CommandId id, boolean readable);
    }

    /** The hall's time. */
    public Supplier<Instant> now() {
        return clock::now;
    }
}
