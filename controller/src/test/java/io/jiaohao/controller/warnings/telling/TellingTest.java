// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings.telling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.controller.warnings.Kind;
import io.jiaohao.controller.warnings.Level;
import io.jiaohao.controller.warnings.Seats;
import io.jiaohao.controller.warnings.Warning;
import io.jiaohao.controller.warnings.WarningRules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Repeated every 15 minutes, held for 5. */
class TellingTest {
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
    private static final WarningRules RULES = WarningRules.USUAL;

    private Telling telling = Telling.NOTHING;
    private Instant now = NINE;

    @Test
    void itIsSaidWhenItBeginsAndWhenItGetsWorse() {
        assertEquals(List.of("RAISED YELLOW"), at(0, Level.YELLOW));
        assertEquals(List.of(), at(1, Level.YELLOW));
        assertEquals(List.of("RAISED RED"), at(2, Level.RED));
        assertEquals(List.of(), at(3, Level.ORANGE));
        assertEquals(List.of(), at(4, Level.RED));
    }

    @Test
    void whatStillHoldsIsSaidAgainAsItIsThen() {
        at(0, Level.RED);
        assertEquals(List.of(), at(14, Level.ORANGE));
        assertEquals(List.of("REPEATED ORANGE"), at(15, Level.ORANGE));
        assertEquals(List.of(), at(16, Level.RED), "it was said to be milder just now");
        assertEquals(List.of("RAISED RED"), at(20, Level.RED));
    }

    @Test
    void overIsSaidOnceAndNotBeforeItWasGoneForAWhile() {
        at(0, Level.ORANGE);
        assertEquals(List.of(), at(10, null));
        assertEquals(List.of(), at(14, null));
        assertEquals(List.of("OVER ORANGE"), at(15, null));
        assertEquals(List.of(), at(16, null));
        assertEquals(List.of(), at(60, null));
    }

    @Test
    void whatIsGoneForAMomentIsNotOver() {
        at(0, Level.ORANGE);
        at(6, null);
        at(10, Level.ORANGE);
        assertEquals(List.of(), at(11, null), "gone since a moment, not since minute six");
        assertEquals(List.of(), at(15, null));
        assertEquals(List.of("OVER ORANGE"), at(16, null));
    }

    @Test
    void whatComesBackRightAfterItWasOverIsNotSaidRightThen() {
        at(0, Level.ORANGE);
        at(1, null);
        assertEquals(List.of("OVER ORANGE"), at(6, null));
        assertEquals(List.of(), at(7, Level.RED));
        assertEquals(List.of("RAISED RED"), at(11, Level.RED));
    }

    @Test
    void inQuietTimesNothingIsSaidAndAfterwardsWhatHoldsThen() {
        assertEquals(List.of(), said(0, Level.RED, true));
        assertEquals(List.of("RAISED RED"), at(60, Level.RED));
        assertEquals(List.of(), said(61, null, true));
        assertEquals(List.of(), said(90, null, true));
        assertEquals(List.of("OVER RED"), at(120, null));
    }

    @Test
    void aClockSetBackSilencesNothing() {
        at(0, Level.YELLOW);
        assertEquals(List.of("REPEATED YELLOW"), at(-180, Level.YELLOW));
    }

    @Test
    void afterARestartWhatGoesOnIsNotNewAndWhatEndedMeanwhileIsOver() {
        // given
        at(0, Level.ORANGE);
        // when
        var lines = ToldLines.of(new ToldFile.Memory(Map.of("duty", telling), Seats.NONE));
        telling = ToldLines.read(lines).tellings().getOrDefault("duty", Telling.NOTHING);
        // then
        assertEquals(List.of(), at(3, Level.ORANGE));
        assertEquals(List.of("REPEATED ORANGE"), at(15, Level.ORANGE));
        assertEquals(List.of(), at(16, null));
        assertEquals(List.of("OVER ORANGE"), at(21, null));
    }

    @Test
    void whoHearsOnlyOfTheWorstHearsThatTheWorstIsOver() {
        // given: red only
        var audience = Audience.of(List.of(Kind.WAIT), Level.RED);
        // then
        assertEquals(List.of(), audience.heard(List.of(warning(Level.ORANGE))));
        assertEquals(1, audience.heard(List.of(warning(Level.RED))).size());
        assertEquals(List.of(), Audience.of(List.of(Kind.AT_WORK), Level.YELLOW).heard(List.of(warning(Level.RED))));
    }

    private List<String> at(int minute, @Nullable Level level) {
        return said(minute, level, false);
    }

    private List<String> said(int minute, @Nullable Level level, boolean quiet) {
        now = NINE.plus(Duration.ofMinutes(minute));
        var holding = level == null ? List.<Warning>of() : List.of(warning(level));
        var step = telling.next(holding, now, RULES, quiet);
        telling = step.telling();
        return step.news().stream()
                .map(news -> news.what() + " " + news.warning().level())
                .toList();
    }

    private Warning warning(Level level) {
        return new Warning(Kind.WAIT, level, 150, new Warning.Everywhere(), now);
    }
}
