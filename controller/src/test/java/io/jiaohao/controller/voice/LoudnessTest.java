// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.jiaohao.controller.desk.Recorded;
import io.jiaohao.controller.hall.Entry;
import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Sound;
import io.jiaohao.controller.hall.Source;
import io.jiaohao.controller.hall.plan.Span;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Message.VoiceZone;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.link.MemoryBroker;
import io.jiaohao.protocol.link.MemoryLink;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoudnessTest {
    private static final Instant ELEVEN = Instant.parse("2026-11-23T03:00:00Z");
    private static final String HASH = "0".repeat(64);

    private final MemoryBroker broker = new MemoryBroker();
    private final MemoryLink line = broker.line();
    private final List<Message.Voice> heard = new ArrayList<>();
    private Instant now = ELEVEN;
    private Hall hall = Hall.EMPTY;
    private final Loudness loudness = new Loudness(
            List.of(
                    new Zone("hall", 70, List.of(new Zone.Loud(Span.parse("12:00-14:00"), 30))),
                    new Zone("corridor", 40, List.of())),
            ZoneId.of("Asia/Shanghai"),
            () -> hall,
            () -> now,
            line);

    @BeforeEach
    void listen() {
        var node = broker.line();
        node.listen(Topic.Filter.every(Topic.Kind.VOICE), (topic, message) -> heard.add((Message.Voice) message));
        node.open();
        line.open();
        happens(new Event.ControllerStarted("e1", "test", null));
    }

    private void happens(Event event) {
        var entry = new Entry(hall.sequence() + 1, now, Source.SELF, List.of(event));
        hall = Hall.evolve(hall, entry);
        loudness.recorded(List.of(new Recorded(entry, hall)));
    }

    private List<VoiceZone> last() {
        return heard.getLast().zones();
    }

    @Test
    void theVolumeOfTheHourIsPublishedWhenTheHourTurns() {
        // given
        assertEquals(List.of(new VoiceZone("hall", 70, null), new VoiceZone("corridor", 40, null)), last());
        loudness.pass();
        assertEquals(1, heard.size());
        // when
        now = ELEVEN.plusSeconds(3600);
        loudness.pass();
        // then
        assertEquals(new VoiceZone("hall", 30, null), last().getFirst());
        assertEquals(2, heard.size());
    }

    @Test
    void aZoneThatWasTurnedIsThatMuchLouderOrSofterAtEachHourAndOthersAreNot() {
        // when
        happens(new Event.VolumeSet("hall", 2));
        // then
        assertEquals(List.of(new VoiceZone("hall", 90, null), new VoiceZone("corridor", 40, null)), last());
        // when: the hour turns
        now = ELEVEN.plusSeconds(3600);
        loudness.pass();
        // then
        assertEquals(new VoiceZone("hall", 50, null), last().getFirst());
    }

    @Test
    void nothingIsLouderThanAllAndSofterIsNeverSilent() {
        happens(new Event.VolumeSet("hall", 10));
        assertEquals(new VoiceZone("hall", 100, null), last().getFirst());
        happens(new Event.VolumeSet("hall", -10));
        assertEquals(new VoiceZone("hall", 10, null), last().getFirst());
    }

    @Test
    void aSilenceIsPublishedAtOnceAndRenewedUntilItIsOver() {
        // when
        happens(new Event.VoiceMuted("hall", ELEVEN.plusSeconds(1800)));
        // then
        assertEquals(new VoiceZone("hall", 70, 1800), last().getFirst());
        // when: time passes
        now = ELEVEN.plusSeconds(29);
        loudness.pass();
        assertEquals(2, heard.size());
        now = ELEVEN.plusSeconds(30);
        loudness.pass();
        // then: nobody who comes now is silent for too long
        assertEquals(new VoiceZone("hall", 70, 1770), last().getFirst());
        // when: the hall has not said yet that it is over
        now = ELEVEN.plusSeconds(1800);
        loudness.pass();
        assertEquals(new VoiceZone("hall", 70, null), last().getFirst());
    }

    @Test
    void whereTheWholeHallIsSilentSoAreZonesThatOnlyTheirNodesKnow() {
        // when
        happens(new Event.VoiceMuted(VoiceZone.OTHERS, ELEVEN.plusSeconds(1800)));
        // then: but nobody is offered a zone of that name
        assertEquals(new VoiceZone(VoiceZone.OTHERS, 100, 1800), last().getLast());
        assertEquals(2, loudness.zones(hall).size());
        // when
        happens(new Event.VoiceUnmuted(VoiceZone.OTHERS));
        // then
        assertEquals(new VoiceZone("corridor", 40, null), last().getLast());
    }

    @Test
    void banksGoOutInTheirOrder() {
        happens(new Event.VoiceBanksChosen(
                List.of(new Sound.Bank("xiaoli", "zh", HASH), new Sound.Bank("b", "nan", HASH))));
        assertEquals(
                List.of("xiaoli", "b"),
                heard.getLast().banks().stream().map(Message.VoiceBank::name).toList());
        assertEquals(hall.sequence(), heard.getLast().revision());
    }

    @Test
    void whatDoesNotConcernTheVoiceIsNotPublished() {
        happens(new Event.NoticeSaid("请带好随身物品。"));
        assertEquals(1, heard.size());
    }

    @Test
    void aLineThatComesUpAgainIsToldEverything() {
        line.cut();
        line.mend();
        assertEquals(2, heard.size());
        assertNotNull(broker.retained().get(Topic.of(Topic.Kind.VOICE)));
    }
}
