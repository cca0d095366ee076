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
import java.time.Duration;
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
            new SpeakerSettings("hall", List.of("zh"), 2, false),
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
            return Pcm.silence(Duration.ofMillis(250L * saying.text().length()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void aThousandAnnouncementsInBursts(long seed) throws InterruptedException {
        // given bursts of one to eight calls, as eight windows may press together
        bursts(new Random(seed), 6, 20);
        // when
        untilNothingIsLeft();
        // then
        assertEquals(sent, heard());
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void whereMoreIsCalledThanCanBeSpokenOnlyTheStaleIsLeftOut(long seed) throws InterruptedException {
        // given
        bursts(new Random(seed), 2, 3);
        // when
        untilNothingIsLeft();
        // then it spoke all the time, and in order
        var heard = heard();
        assertTrue(heard.size() < COUNT, "this hall is not overloaded");
        assertEquals(sent.stream().filter(new HashSet<>(heard)::contains).toList(), heard);
        var silence = 0L;
        for (var n = 1; n < sink.played().size(); n++) {
            silence += sink.played().get(n).from() - sink.played().get(n - 1).to();
        }
        assertTrue(silence < 10 * SECOND, "silent for " + silence / SECOND + " s");
    }

    /** Every tenth one is told twice by the broker. */
    private void bursts(Random random, int secondsEach, int pause) {
        var at = 0L;
        for (var n = 0; n < COUNT; ) {
            var burst = Math.min(COUNT - n, 1 + random.nextInt(8));
            for (var each = 0; each < burst; each++) {
                send(at + random.nextLong(SECOND), n++, random.nextInt(10) == 0);
            }
            at += (burst * (long) secondsEach + random.nextInt(pause)) * SECOND;
        }
    }

    private void untilNothingIsLeft() throws InterruptedException {
        while (speaker.turn() || clock.skip()) {
            // time passes while it speaks
        }
    }

    /** The tickets in the order in which they were heard; none cut, none over another, none stale, none at two times. */
    private List<String> heard() {
        var heard = new ArrayList<String>();
        var before = 0L;
        for (var played : sink.played()) {
            assertTrue(played.from() >= before, "two sound at once");
            before = played.to();
            assertEquals(played.sound().length().toNanos(), played.to() - played.from(), "cut");
            if (heard.isEmpty() || !heard.getLast().equals(ticket(played))) {
                heard.add(ticket(played));
                var age = played.from() - sentAt.getOrDefault(ticket(played), 0L);
                assertTrue(age <= TTL_SECONDS * SECOND, ticket(played) + " is stale");
            }
        }
        assertEquals(heard.size(), new HashSet<>(heard).size(), "one was called again later");
        return heard;
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
