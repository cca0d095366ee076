// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A short contest in every build; the long one is {@code ./jiaohao bench core}. */
class ContestTest {
    @Test
    void eightClerksWhoPressAgainstOneAnotherCallNobodyTwice() {
        // given a line that doubles and overtakes
        var contest = new Contest(7, 1_000, new Referee());

        // when the days go by
        var told = contest.play(5_000);

        // then much happened, and nothing twice
        assertTrue(told.calls() > 500, told::toString);
        assertTrue(told.doubled() > 150 && told.reordered() > 150 && told.repeated() > 100, told::toString);
        assertEquals(6, told.days(), told::toString);
        assertTrue(told.clean(), told::toString);
    }

    @Test
    void theSameSeedIsTheSameContest() {
        assertEquals(
                new Contest(7, 1_000, new Referee()).play(2_000), new Contest(7, 1_000, new Referee()).play(2_000));
    }

    @Test
    void aContestWithADoubleCallIsNotClean() {
        assertTrue(new Contest.Figures(9, 0, 0, 1, 9, 0, 0, 2, 0, 0, 0).clean());
        assertFalse(new Contest.Figures(9, 0, 0, 1, 9, 0, 0, 2, 1, 0, 0).clean());
        assertFalse(new Contest.Figures(9, 0, 0, 1, 9, 0, 0, 2, 0, 1, 0).clean());
        assertFalse(new Contest.Figures(9, 0, 0, 1, 9, 0, 0, 2, 0, 0, 1).clean());
    }
}
