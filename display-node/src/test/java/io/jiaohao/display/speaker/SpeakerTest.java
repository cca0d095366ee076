// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.jiaohao.display.sound.Pcm;
import io.jiaohao.display.voices.Saying;
import io.jiaohao.display.voices.Unspeakable;
import io.jiaohao.display.voices.Voice;
import io.jiaohao.display.voices.Voices;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Message.Announce;
import io.jiaohao.protocol.Message.VoiceZone;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What is heard of what is announced, on a clock that the test turns. */
final class SpeakerTest {
    private static final long SECOND = 1_000_000_000L;
    private static final String MUTE = "哑";

    private final HandClock clock = new HandClock();
    private final RecordedSink sink = new RecordedSink(clock);
    private final List<Condition> conditions = new ArrayList<>();
    private final Speaker speaker = new Speaker(
            List.of(new Loudspeaker(new Voices(List.of(new Toneless())), sink, clock, Runnable::run)),
            new SpeakerSettings("hall", List.of("zh"), 1, false),
            clock,
            conditions::add);

    /** A tenth of a second for each character. */
    private static final class Toneless implements Voice {
        @Override
        public String name() {
            return "toneless";
        }

        @Override
        public Pcm speak(Saying saying) throws Unspeakable {
            if (saying.text().contains(MUTE)) {
                throw new Unspeakable("no breath");
            }
            var samples = new short[saying.text().length() * Pcm.RATE / 10];
            java.util.Arrays.fill(samples, (short) 1_000);
            return Pcm.of(samples);
        }
    }

    @Test
    void nothingIsSaidWhileTheZoneIsMutedAndNothingIsPouredOutAfterwards() throws InterruptedException {
        // given
        speaker.announce(call("1", "A001"));
        speaker.heard(voice(50, 1_800));
        speaker.announce(call("2", "A002"));
        assertFalse(speaker.turn());
        // when its own clock has run for half an hour
        clock.pass(1_800 * SECOND);
        speaker.announce(call("3", "A003"));
        speaker.turn();
        // then
        assertTrue(speaker.figures().toString().startsWith("1 whole, 0 partly, 2 muted, 0 unheard"));
        assertEquals(List.of("请A003"), heard());
        assertEquals(250, sink.played().getFirst().sound().peak());
    }

    @Test
    void theSentenceThatHasBegunIsSaidWholeAndItsRepetitionIsNot() throws InterruptedException {
        // given
        var twice = new Speaker(
                List.of(new Loudspeaker(new Voices(List.of(new Toneless())), sink, clock, Runnable::run)),
                new SpeakerSettings("hall", List.of("zh"), 2, false),
                clock,
                conditions::add);
        twice.announce(call("1", "A001"));
        clock.at(SECOND / 10, () -> twice.heard(voice(100, 60)));
        // when
        twice.turn();
        // then
        assertEquals(List.of("请A001"), heard());
        var heard = sink.played().getFirst();
        assertEquals(500, (heard.to() - heard.from()) / 1_000_000);
        assertTrue(twice.figures().toString().startsWith("0 whole, 1 partly"));
    }

    @Test
    void aZoneThatIsNotNamedIsAsLoudAsItCanBe() throws InterruptedException {
        speaker.heard(new Message.Voice("e", 1, List.of(new VoiceZone("corridor", 10, 60)), List.of()));
        speaker.announce(call("1", "A001"));
        speaker.turn();
        assertEquals(1_000, sink.played().getFirst().sound().peak());
    }

    @Test
    void aZoneThatIsNotNamedIsSilentWhereTheWholeHallIs() throws InterruptedException {
        // given
        var all = List.of(new VoiceZone("corridor", 10, 60), new VoiceZone(VoiceZone.OTHERS, 100, 60));
        speaker.heard(new Message.Voice("e", 1, all, List.of()));
        speaker.announce(call("1", "A001"));
        assertFalse(speaker.turn());
        // when: it is named, and not silent
        speaker.heard(new Message.Voice(
                "e", 2, List.of(new VoiceZone(VoiceZone.OTHERS, 100, 60), new VoiceZone("hall", 50, null)), List.of()));
        speaker.announce(call("2", "A002"));
        // then
        assertTrue(speaker.turn());
    }

    @Test
    void theNextSentenceIsMadeBeforeThisOneIsOver() throws InterruptedException {
        // given
        var made = new ArrayList<String>();
        Voice noting = new Voice() {
            @Override
            public String name() {
                return "noting";
            }

            @Override
            public Pcm speak(Saying saying) {
                made.add(saying.text() + " after " + sink.played().size());
                return Pcm.of(new short[Pcm.RATE]);
            }
        };
        var ahead = new Speaker(
                List.of(new Loudspeaker(new Voices(List.of(noting)), sink, clock, Runnable::run)),
                new SpeakerSettings("hall", List.of("zh"), 1, false),
                clock,
                conditions::add);
        // when
        ahead.announce(call("1", "A001"));
        ahead.announce(call("2", "A002"));
        ahead.turn();
        ahead.turn();
        // then
        assertEquals(List.of("请A001 after 0", "请A002 after 0"), made);
    }

    @Test
    void aSentenceNoVoiceCanSayIsReportedAndTheNextOneIsSpoken() throws InterruptedException {
        speaker.announce(call("1", "A001", MUTE));
        speaker.announce(call("2", "A002"));
        speaker.turn();
        speaker.turn();
        assertEquals(List.of("请A002"), heard());
        assertEquals(List.of(new Condition(false, "toneless: no breath"), Condition.WELL), conditions);
    }

    @Test
    void aCallOnADeviceThatIsGoneIsSaidWhenItIsBackAndOnlyThen() throws InterruptedException {
        // given
        sink.plugged(false);
        speaker.announce(call("1", "A001"));
        speaker.turn();
        assertEquals("no sound device: is it plugged in?", conditions.getLast().reason());
        // when
        sink.plugged(true);
        assertFalse(speaker.turn(), "it is looked for first");
        speaker.look();
        speaker.turn();
        // then
        assertEquals(List.of("请A001"), heard());
        assertEquals(Condition.WELL, conditions.getLast());
    }

    @Test
    void aDeviceThatIsPulledOutWhileNobodySpeaksIsToldAndSoIsItsReturn() throws InterruptedException {
        // given
        speaker.look();
        assertEquals(List.of(), conditions);
        // when
        sink.plugged(false);
        speaker.look();
        sink.plugged(true);
        speaker.look();
        speaker.look();
        // then
        assertEquals(List.of(new Condition(false, "no sound device: is it plugged in?"), Condition.WELL), conditions);
    }

    @Test
    void aDeviceThatGoesBetweenTwoSentencesOfACallIsLookedForAgain() throws InterruptedException {
        // given
        var twice = new Speaker(
                List.of(new Loudspeaker(new Voices(List.of(new Toneless())), sink, clock, Runnable::run)),
                new SpeakerSettings("hall", List.of("zh"), 2, false),
                clock,
                conditions::add);
        sink.cutAfter(1);
        twice.announce(call("1", "A001"));
        twice.turn();
        assertFalse(conditions.getLast().speaks());
        // when
        sink.plugged(true);
        twice.look();
        // then it is well again, and what was heard once is not begun again
        assertEquals(Condition.WELL, conditions.getLast());
        assertFalse(twice.turn());
    }

    @Test
    void aCallThatWaitedTooLongForADeviceIsNotSaidAnyMore() throws InterruptedException {
        sink.plugged(false);
        speaker.announce(call("1", "A001"));
        speaker.turn();
        clock.pass(61 * SECOND);
        sink.plugged(true);
        speaker.look();
        assertFalse(speaker.turn());
        assertEquals(List.of(), heard());
    }

    @Test
    void aCallThatWasCutOffIsSaidAgainFromItsBeginning() throws InterruptedException {
        sink.cutAfter(0);
        speaker.announce(call("1", "A001"));
        speaker.turn();
        sink.plugged(true);
        speaker.look();
        speaker.turn();
        assertEquals(List.of("请A001"), heard());
        assertTrue(
                speaker.figures().toString().startsWith("1 whole, 0 partly, 0 muted, 1 unheard"),
                speaker.figures().toString());
    }

    @Test
    void whatANoticeSaysStandsInNoLog() throws InterruptedException {
        var log = (Logger) LoggerFactory.getLogger(Speaker.class);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        try {
            speaker.announce(new Announce("n", 1, 60, "请张三到大厅", Map.of(), null, null));
            speaker.turn();
        } finally {
            log.detachAppender(lines);
        }
        assertEquals(List.of("请张三到大厅"), heard());
        assertTrue(
                lines.list.stream().anyMatch(each -> each.getFormattedMessage().startsWith("spoke n a notice")));
        assertTrue(
                lines.list.stream().noneMatch(each -> each.getFormattedMessage().contains("张三")));
    }

    @Test
    void anAnnouncementThatNobodyHereUnderstandsIsNoFaultOfTheDevice() throws InterruptedException {
        var english = new Speaker(
                List.of(new Loudspeaker(new Voices(List.of(new Toneless())), sink, clock, Runnable::run)),
                new SpeakerSettings("hall", List.of("en"), 1, false),
                clock,
                conditions::add);
        english.announce(call("1", "A001"));
        english.turn();
        assertEquals(
                new Condition(true, "the announcement has no text in a language that is spoken here"),
                conditions.getLast());
        assertTrue(english.figures().toString().startsWith("0 whole, 0 partly, 0 muted, 1 unheard"));
    }

    private List<String> heard() {
        return sink.played().stream().map(RecordedSink.Played::sentence).toList();
    }

    private static Message.Voice voice(int volume, @Nullable Integer mutedSeconds) {
        return new Message.Voice("e", 1, List.of(new VoiceZone("hall", volume, mutedSeconds)), List.of());
    }

    private static Announce call(String id, String ticket) {
        return call(id, ticket, "请" + ticket);
    }

    private static Announce call(String id, String ticket, String text) {
        return new Announce(id, 1, 60, text, Map.of(), new TicketNumber(ticket), new WindowNumber(3));
    }
}
