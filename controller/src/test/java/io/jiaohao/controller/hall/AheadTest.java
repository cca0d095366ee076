// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static io.jiaohao.controller.hall.Specification.given;
import static io.jiaohao.controller.hall.Specification.in;
import static io.jiaohao.controller.hall.Told.take;
import static io.jiaohao.controller.hall.Told.taken;
import static io.jiaohao.controller.hall.Told.takenFor;
import static io.jiaohao.controller.hall.Told.takenWithPriority;
import static io.jiaohao.controller.hall.Town.SHEBAO;
import static io.jiaohao.controller.hall.Town.ticket;
import static io.jiaohao.controller.hall.Town.turns;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How many stand before somebody, as the slip and the phone say it. */
class AheadTest {
    @Test
    void aheadCountsWhoCanBeCalledBefore() {
        var story =
                given(takenFor("Y001", "08:00"), takenWithPriority("Y002"), takenWithPriority("Y003"), taken("Y004"));
        assertEquals(2, story.hall().ahead(story.ticket("Y004")), "two of three may pass whoever is first in order");
        assertEquals(0, story.hall().ahead(story.ticket("Y001")));
        assertEquals(1, story.hall().ahead(story.ticket("Y002")));
        assertEquals(3, story.hall().ahead(story.ticket("Y003")), "after two of them one in order");
        story.when(take(Town.YIBAO)).answered(new Answer(ticket("Y005"), 4));
        story.when(new Command.Take(Town.YIBAO, true, 1, "zh", true)).answered(new Answer(ticket("Y005"), 4));
        story.when(take(SHEBAO)).answered(new Answer(ticket("S001"), 0));
    }

    @Test
    void aheadWithARatioOfNothingCountsEverybodyInOrder() {
        var story = in(turns(0, Duration.ofHours(9), 0), taken("Y001"), taken("Y002"), takenWithPriority("Y003"));
        assertEquals(2, story.hall().ahead(story.ticket("Y003")));
        assertEquals(0, story.hall().ahead(story.ticket("Y001")));
        story.when(new Command.Take(Town.YIBAO, true, 1, "zh", true)).answered(new Answer(ticket("Y004"), 3));
    }
}
