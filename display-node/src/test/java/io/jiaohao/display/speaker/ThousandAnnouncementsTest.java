// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.sound.Pcm;
import io.jiaohao.display.voices.Saying;
import io.jiaohao.display.voices.Voice;
import io.jiaohao.display.voices.Voices;
import io.jiaohao.protocol.Message.Announce;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The judge: a thousand announcements in bursts. None may be cut, overlap another, be lost, come late, or be heard out of order. */
final class ThousandAnnouncementsTest {
    private static final long SECOND = 1_000_000_000L;
    private static final int TTL_SECONDS = 60;
    private static final int COUNT = 1_000;

    private final HandClock clock = new HandClock();
    private final RecordedSink sink = new RecordedSink(clock);
    private final Map<String, Long> sentAt = new HashMap<>();
    private final List<String> sent = new ArrayList<>();
    private final Speaker speaker = new Speaker(
            List.of(new Loudspeaker(new Voices(List.of(new Talking())), sink, clock, Runnable::run)),
            new SpeakerSettings("hall", List.of("zh"), 2, true),
            clock,
            condition -> {});

    /** As long as espeak-ng is: a quarter of a second a character. */
    private static final class Talking implements Voice {
        @Override
        public String name() {
            return "talking";
        }

        @Override
        public Pcm speak(Saying saying) {
            return Pcm.of(new short[saying.text().length() * Pcm.RATE / 4]);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aThousandAnnouncementsInBursts(long seed) throws InterruptedException {
        // given bursts of one to eight calls, as eight windows may press together, and every tenth one told twice by
        // the broker
        var random = new Random(seed);
        var at = 0L;
        for (var n = 0; n < COUNT; ) {
            var burst = Math.min(COUNT - n, 1 + random.nextInt(8));
            for (var each = 0; each < burst; each++) {
                send(at + random.nextLong(SECOND), n++, random.nextInt(10) == 0);
            }
            at += (burst * 6L + random.nextInt(20)) * SECOND;
        }
        // when
        while (speaker.turn() || clock.skip()) {
            // time passes while it speaks
        }
        // then
        var heardOrder = new ArrayList<String>();
        var before = 0L;
        for (var played : sink.played()) {
            assertTrue(played.from() >= before, "two sound at once");
            before = played.to();
            assertEquals(played.sound().length().toNanos(), played.to() - played.from(), "cut");
            if (heardOrder.isEmpty() || !heardOrder.getLast().equals(ticket(played))) {
                heardOrder.add(ticket(played));
                var age = played.from() - sentAt.getOrDefault(ticket(played), 0L);
                assertTrue(age <= TTL_SECONDS * SECOND, ticket(played) + " is stale");
            }
        }
        assertEquals(heardOrder.size(), new HashSet<>(heardOrder).size(), "one was called again later");
        assertEquals(COUNT, heardOrder.size(), "some were lost");
        assertEquals(sent, heardOrder);
    }

    private static String ticket(RecordedSink.Played played) {
        return played.sentence().substring(1, 5);
    }

    private void send(long at, int n, boolean twice) {
        var ticket = TicketNumber.of((char) ('A' + n / 100), n % 100 + 1);
        var text = "请" + ticket + "号,到三号窗口办理。";
        var call = new Announce("a-" + n, n, TTL_SECONDS, text, Map.of(), ticket, new WindowNumber(3));
        clock.at(at, () -> {
            sentAt.put(ticket.text(), clock.getAsLong());
            sent.add(ticket.text());
            speaker.announce(call);
        });
        if (twice) {
            clock.at(at + SECOND / 2, () -> speaker.announce(call));
        }
    }
}
