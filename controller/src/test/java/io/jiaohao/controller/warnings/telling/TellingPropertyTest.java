// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings.telling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.warnings.Kind;
import io.jiaohao.controller.warnings.Level;
import io.jiaohao.controller.warnings.Seats;
import io.jiaohao.controller.warnings.Warning;
import io.jiaohao.controller.warnings.WarningRules;
import io.jiaohao.controller.warnings.telling.News.What;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;

/** Whatever is measured, and whenever the program is started again, a listener hears no contradiction within the hold. */
class TellingPropertyTest {
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
    private static final WarningRules RULES = WarningRules.USUAL;

    /** A look at the hall: so long after the one before, with that level, or none. */
    record Look(int seconds, @Nullable Level level, boolean quiet, boolean restarted) {}

    @Provide
    Arbitrary<List<Look>> looks() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 240),
                        Arbitraries.of(Level.class).injectNull(0.25),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 9))
                .as((seconds, level, quiet, restarted) -> new Look(seconds, level, quiet == 0, restarted == 0))
                .list()
                .ofMinSize(30)
                .ofMaxSize(120);
    }

    @Property(tries = 150, shrinking = ShrinkingMode.BOUNDED)
    void noTwoWordsContradictEachOtherWithinTheHold(@ForAll("looks") List<Look> looks) {
        var said = told(looks);
        for (var n = 1; n < said.size(); n++) {
            var before = said.get(n - 1);
            var next = said.get(n);
            var apart = Duration.between(before.at(), next.at());
            if (contradict(before, next)) {
                assertTrue(apart.compareTo(RULES.hold()) >= 0, () -> before + " and " + next);
            }
            if (next.what() == What.REPEATED) {
                assertTrue(apart.compareTo(RULES.repeat()) >= 0, () -> before + " and " + next);
            }
        }
    }

    @Property(tries = 150, shrinking = ShrinkingMode.BOUNDED)
    void itRisesBeforeItFallsAndIsOverOnce(@ForAll("looks") List<Look> looks) {
        What before = What.OVER;
        Level level = Level.YELLOW;
        for (var next : told(looks)) {
            if (before == What.OVER) {
                assertEquals(What.RAISED, next.what(), "the first word is that it is there");
            } else if (next.what() == What.RAISED) {
                assertTrue(next.warning().level().compareTo(level) > 0, "new is only what is worse: " + next);
            } else if (next.what() == What.OVER) {
                assertEquals(level, next.warning().level(), "over is what was said last");
            }
            before = next.what();
            level = next.warning().level();
        }
    }

    @Property(tries = 50, shrinking = ShrinkingMode.BOUNDED)
    void whateverWasSaidItEndsWithItsEnd(@ForAll("looks") List<Look> looks) {
        // given: an hour with nothing after all that
        var all = new ArrayList<>(looks);
        for (var n = 0; n < 20; n++) {
            all.add(new Look(180, null, false, false));
        }
        // then
        var said = told(all);
        if (!said.isEmpty()) {
            assertEquals(What.OVER, said.getLast().what());
        }
    }

    @Property(tries = 50, shrinking = ShrinkingMode.BOUNDED)
    void nothingIsSaidInQuietTimes(@ForAll("looks") List<Look> looks) {
        var at = NINE;
        var quiet = new ArrayList<Instant>();
        for (var look : looks) {
            at = at.plusSeconds(look.seconds());
            if (look.quiet()) {
                quiet.add(at);
            }
        }
        told(looks).forEach(news -> quiet.forEach(time -> assertNotEquals(time, news.at())));
    }

    /** There and over, or worse and milder. */
    private static boolean contradict(News.OfWarning before, News.OfWarning next) {
        var ended = (before.what() == What.OVER) != (next.what() == What.OVER);
        return ended || next.warning().level().compareTo(before.warning().level()) < 0;
    }

    private static List<News.OfWarning> told(List<Look> looks) {
        var telling = Telling.NOTHING;
        var said = new ArrayList<News.OfWarning>();
        var now = NINE;
        for (var look : looks) {
            now = now.plusSeconds(look.seconds());
            if (look.restarted()) {
                telling = restarted(telling);
            }
            var step = telling.next(holding(look, now), now, RULES, look.quiet());
            telling = step.telling();
            said.addAll(step.news());
        }
        return said;
    }

    private static Telling restarted(Telling telling) {
        var lines = ToldLines.of(new ToldFile.Memory(Map.of("duty", telling), Seats.NONE));
        return ToldLines.read(lines).tellings().getOrDefault("duty", Telling.NOTHING);
    }

    private static List<Warning> holding(Look look, Instant now) {
        var level = look.level();
        return level == null
                ? List.of()
                : List.of(new Warning(Kind.WAIT_SHARE, level, 42, new Warning.Everywhere(), now));
    }
}
