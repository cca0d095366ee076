// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.settings.PlanTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manager's plan as a file: read as it was written, never half there, and its former versions kept. */
class PlanFileTest {
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");

    @TempDir
    private Path state = Path.of("");

    private Instant now = NOON;

    private Planner planner(Plan installed) {
        return new Planner(new PlanFile(state), installed, Plan.NONE, PlanTexts::read, () -> now);
    }

    private static Plan plan(int seed) {
        return AnyPlan.of(new Random(seed));
    }

    @Test
    void whatIsWrittenIsReadAgainWhateverThePlan() {
        for (var seed = 0; seed < 500; seed++) {
            var plan = plan(seed);
            assertEquals(plan, PlanTexts.read(PlanToml.write(plan, "seed " + seed)), "seed " + seed);
        }
    }

    @Test
    void aRemarkCannotBecomeASetting() {
        var plan = plan(1);
        assertEquals(plan, PlanTexts.read(PlanToml.write(plan, "by x\n[hall]\nname = \"other\"")));
    }

    @Test
    void withoutAFileThePlanIsThatOfTheInstallation() {
        // when
        var wanted = planner(plan(1)).wanted();
        // then
        assertEquals(plan(1), wanted.plan());
        assertFalse(wanted.own());
    }

    @Test
    void aKeptPlanOutlivesTheController() throws Exception {
        // given
        var planner = planner(plan(1));
        // when
        planner.keep(plan(2), planner.wanted().revision(), "09", DAY);
        // then
        var again = planner(plan(1)).wanted();
        assertEquals(plan(2), again.plan());
        assertTrue(again.own());
        assertEquals(planner.wanted().revision(), again.revision());
    }

    @Test
    void whoChangedAnOlderPlanIsToldAndNothingIsOverwritten() throws Exception {
        // given
        var planner = planner(plan(1));
        var seen = planner.wanted().revision();
        planner.keep(plan(2), seen, "09", DAY);
        // when
        assertThrows(Planner.Overtaken.class, () -> planner.keep(plan(3), seen, "08", DAY));
        // then
        assertEquals(plan(2), planner.wanted().plan());
    }

    @Test
    void theSameOrderTwiceKeepsThePlanOnce() throws Exception {
        // given
        var planner = planner(plan(1));
        var seen = planner.wanted().revision();
        planner.keep(plan(2), seen, "09", DAY);
        // when
        var again = planner.keep(plan(2), seen, "09", DAY);
        // then
        assertEquals(plan(2), again.plan());
        assertEquals(0, new PlanFile(state).former().size());
    }

    @Test
    void aFormerVersionIsKeptAndSoIsThePlanThatWasTakenAway() throws Exception {
        // given
        var planner = planner(plan(1));
        planner.keep(plan(2), planner.wanted().revision(), "09", DAY);
        now = now.plusSeconds(60);
        planner.keep(plan(3), planner.wanted().revision(), "09", DAY);
        now = now.plusSeconds(60);
        // when
        planner.remove(planner.wanted().revision(), "09", DAY);
        // then
        var former = new PlanFile(state).former();
        assertEquals(plan(3), PlanTexts.read(Files.readString(former.getFirst())));
        assertEquals(plan(2), PlanTexts.read(Files.readString(former.getLast())));
        assertEquals(plan(1), planner.wanted().plan());
        assertEquals(plan(1), planner(plan(1)).wanted().plan());
    }

    @Test
    void theOldestVersionsAreForgotten() throws IOException {
        var file = new PlanFile(state);
        for (var n = 0; n < PlanFile.KEPT + 5; n++) {
            file.write("# " + n, NOON.plusSeconds(n));
        }
        assertEquals(PlanFile.KEPT, file.former().size());
        assertEquals("# " + (PlanFile.KEPT + 3), Files.readString(file.former().getFirst()));
    }

    @Test
    void aHallWhosePlanCannotBeReadGoesOnWithThePlanItHad() throws IOException {
        // given
        Files.writeString(state.resolve(PlanFile.NAME), "services = \"torn");
        // when
        var planner = new Planner(new PlanFile(state), plan(1), plan(2), PlanTexts::read, () -> now);
        // then
        assertEquals(plan(2), planner.wanted().plan());
    }
}
