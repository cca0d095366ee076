// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.display.board.Page;
import io.jiaohao.display.board.Scene;
import io.jiaohao.display.card.EmulatedCard.Temper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Spells of signs at random speed while the card changes its temper at random; in the quiet after each spell the card is well
 * again, and the last sign must stand. The seed is printed with the figures.
 */
final class Torture {
    private static final int LONGEST_SPELL = 40;
    private static final int LONGEST_PAUSE_MICROS = 8_000;

    private final LedCard card;
    private final EmulatedCard emulated;
    private final Heard heard;
    private final List<Temper> tempers;
    private final long seed = Long.getLong("seed", 20261126L);
    private final Random random = new Random(seed);
    private long revision;

    /** How long the last sign of each spell took until the card itself had acknowledged it, in the order of length. */
    record Lags(long seed, long signs, List<Long> millis) {
        long worstMillis() {
            return millis.getLast();
        }

        private long at(int percent) {
            return millis.get(Math.min(millis.size() - 1, millis.size() * percent / 100));
        }

        @Override
        public String toString() {
            return signs + " signs in " + millis.size() + " spells, lag of the last of each: median " + at(50)
                    + " ms, p99 " + at(99) + " ms, worst of " + millis.size() + " spells " + worstMillis()
                    + " ms (seed " + seed + ')';
        }
    }

    Torture(LedCard card, EmulatedCard emulated, Heard heard, Set<Temper> tempers) {
        this.card = card;
        this.emulated = emulated;
        this.heard = heard;
        this.tempers = tempers.stream().sorted().toList();
    }

    Lags run(int signs) {
        var lags = new ArrayList<Long>();
        while (revision < signs) {
            lags.add(spell(Math.min(signs - revision, 1 + random.nextInt(LONGEST_SPELL))));
        }
        lags.sort(null);
        return new Lags(seed, revision, lags);
    }

    private long spell(long signs) {
        for (var n = 0; n < signs; n++) {
            if (random.nextInt(4) == 0) {
                emulated.temper(tempers.get(random.nextInt(tempers.size())));
            }
            LockSupport.parkNanos(random.nextInt(LONGEST_PAUSE_MICROS) * 1_000L);
            show();
        }
        var shown = System.nanoTime();
        emulated.temper(Temper.WELL);
        await().pollInterval(Duration.ofMillis(1))
                .atMost(Duration.ofMinutes(1))
                .until(() -> heard.at(revision) != null);
        var at = heard.at(revision);
        assertEquals(List.of(text()), emulated.text());
        heard.forget();
        return at == null ? Long.MAX_VALUE : Math.max(0, at - shown) / 1_000_000;
    }

    private void show() {
        revision++;
        card.show(new Scene(revision, List.of(Page.of(text())), 6), System.nanoTime());
    }

    private String text() {
        return "A%03d".formatted(revision % 1_000);
    }
}
