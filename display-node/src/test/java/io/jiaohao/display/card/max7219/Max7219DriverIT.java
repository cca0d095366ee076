// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.max7219;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.board.Page;
import io.jiaohao.display.board.Scene;
import io.jiaohao.display.card.Heard;
import io.jiaohao.display.card.Spi;
import io.jiaohao.display.glyphs.Glyphs;
import io.jiaohao.protocol.Message.DeviceState;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A chain's driver over pins in memory: what goes out when, and what it outlives. */
final class Max7219DriverIT {
    private static final Glyphs FONT = Glyphs.load();

    private final Heard heard = new Heard();
    private final List<String> sent = new CopyOnWriteArrayList<>();

    @Test
    void whateverOpeningThrowsTheChainIsAbsentAndHealsByItself() {
        // given
        var opened = new AtomicInteger();
        Spi.Opener opener = place -> {
            if (opened.incrementAndGet() == 1) {
                throw new IllegalStateException("no such provider");
            }
            return pins();
        };
        try (var card = card(opener)) {
            // when
            card.open();
            // then
            await().until(() ->
                    heard.reason("failed (java.lang.IllegalStateException: no such provider) and is tried"));
            assertEquals(DeviceState.ABSENT, heard.states.getFirst().state());
            await().until(() -> Max7219Driver.WRITTEN.equals(card.state()));
        }
    }

    @Test
    void pinsThatThrowAndDoNotCloseEitherAreOpenedAgain() {
        // given
        var opened = new AtomicInteger();
        Spi.Opener opener = place -> opened.incrementAndGet() == 1 ? broken() : pins();
        try (var card = card(opener)) {
            // when
            card.show(new Scene(7L, List.of(Page.of("A001")), 6), System.nanoTime());
            card.open();
            // then
            await().until(() -> heard.at(7) != null);
            assertTrue(heard.reason("failed (java.lang.UnsupportedOperationException"), heard.states.toString());
        }
    }

    @Test
    void lampsAreOffUntilTheRowsAreThereAndAreNotSwitchedOffAgain() {
        try (var card = card(place -> pins())) {
            // when: told everything and, after a while, again
            card.open();
            await().until(() -> sent.stream().filter("0c01"::equals).count() == 2);
            // then
            assertEquals("0c00", sent.getFirst());
            assertEquals(1, sent.stream().filter("0c00"::equals).count());
            var on = sent.indexOf("0c01");
            assertEquals(
                    List.of("0100", "0200", "0300", "0400", "0500", "0600", "0700", "0800"), sent.subList(on - 8, on));
        }
    }

    private Max7219Driver card(Spi.Opener opener) {
        var settings = new Max7219Settings(
                "window-3",
                new Spi.Place(0, 0, 1_000_000),
                0,
                new Max7219Layout(8, 8, Max7219Layout.Kind.GENERIC, 0, false, false, false),
                3,
                Duration.ZERO,
                Duration.ofMillis(300));
        return new Max7219Driver(settings, opener, FONT, heard);
    }

    private Spi pins() {
        return new Spi() {
            @Override
            public void send(byte[] bytes) {
                sent.add(HexFormat.of().formatHex(bytes));
            }

            @Override
            public void close() {}
        };
    }

    private static Spi broken() {
        return new Spi() {
            @Override
            public void send(byte[] bytes) throws IOException {
                throw new UnsupportedOperationException();
            }

            @Override
            public void close() {
                throw new UnsupportedOperationException();
            }
        };
    }
}
