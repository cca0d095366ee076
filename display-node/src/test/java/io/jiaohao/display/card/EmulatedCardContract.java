// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.card.EmulatedCard.Temper;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What can be seen and provoked on an emulated card only: what stands there, and how its driver takes its bad days. */
public abstract class EmulatedCardContract extends LedCardContract {

    /** The emulator that {@link #model} leads to. */
    protected abstract EmulatedCard emulated();

    /** The bad days this kind of card can have. */
    protected Set<Temper> tempers() {
        return Set.of(Temper.values());
    }

    /** How long the last of many signs may take until it stands, after the worst of days. */
    protected Duration longestLag() {
        return Duration.ofSeconds(5);
    }

    /** Days on which all comes right although no state is told. */
    private static final Set<Temper> HARMLESS =
            EnumSet.of(Temper.WELL, Temper.SLOW, Temper.NOISY, Temper.LOSES_ONE, Temper.REBOOTS);

    @Test
    void whatStandsOnTheCardIsWhatWasSent() {
        open().show(scene(1, "请A012号"), System.nanoTime());
        await().untilAsserted(() -> assertEquals(List.of("请A012号"), emulated().text()));
    }

    @Test
    void aSceneThatStandsAlreadyIsConfirmedWithoutWritingIt() {
        // given
        var card = open();
        card.show(scene(1, "A001"), System.nanoTime());
        await().until(() -> heard.took.size() == 1);
        var frames = emulated().frames();
        // when
        card.show(scene(2, "A001"), System.nanoTime());
        // then
        await().until(() -> heard.took.contains(scene(2, "A001")));
        assertEquals(frames, emulated().frames());
    }

    @Test
    void noBadDayIsReportedAsASceneThatStandsAndTheNewestStandsAfterwards() {
        for (var temper : tempers()) {
            if (HARMLESS.contains(temper)) {
                continue;
            }
            // given
            heard.forget();
            emulated().temper(temper);
            try (var card = open()) {
                card.show(scene(1, "A001"), System.nanoTime());
                await().until(() -> heard.states.stream().anyMatch(state -> state.reason() != null));
                assertEquals(List.of(), heard.took, temper.toString());
                card.show(scene(2, "A002"), System.nanoTime());
                // when
                emulated().temper(Temper.WELL);
                // then
                await().until(() -> heard.at(2) != null);
                assertEquals(List.of(scene(2, "A002")), heard.took, temper.toString());
                assertEquals(List.of("A002"), emulated().text(), temper.toString());
            }
        }
    }

    /** In CI; {@code -Dsigns=10000} for more. The figures are printed, with how many signs and spells they are of. */
    private static final int SIGNS = Integer.getInteger("signs", 300);

    @Test
    void spellsOfSignsAtRandomSpeedEndWithTheLastOne() {
        // when
        var lags = new Torture(open(Pace.HURRIED), emulated(), heard, tempers()).run(SIGNS);
        // then
        System.out.println(getClass().getSimpleName() + ": " + lags);
        assertTrue(lags.worstMillis() < longestLag().toMillis(), lags.toString());
    }
}
