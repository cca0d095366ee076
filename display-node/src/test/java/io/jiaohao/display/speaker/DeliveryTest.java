// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.display.voices.Saying;
import io.jiaohao.display.voices.Unspeakable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of an announcement in several tongues where not each of them can be said. */
final class DeliveryTest {
    private final List<String> heard = new ArrayList<>();
    private boolean plugged = true;

    /** Says some languages only. */
    private class Tongues implements Mouth {
        private final Set<String> languages;

        Tongues(String... languages) {
            this.languages = Set.of(languages);
        }

        @Override
        public String name() {
            return "tongues";
        }

        @Override
        public void check() {}

        @Override
        public Heard say(Utterance utterance, Optional<Saying> next) throws IOException {
            var language = utterance.saying().language();
            if (!languages.contains(language)) {
                throw new Unspeakable("no " + language);
            }
            if (!plugged) {
                throw new IOException("no device");
            }
            heard.add((utterance.chime() ? "chime " : "") + language);
            return new Heard("tongues", 7, List.of());
        }

        @Override
        public void close() {}
    }

    @Test
    void aFreeTextThatOnlyTheSecondRecordingHasIsHeardInThatWithTheChime() throws InterruptedException {
        var outcome = say(new Tongues("nan"), "zh", "nan");
        assertEquals(List.of("chime nan"), heard);
        assertEquals(new Condition(true, "no zh"), outcome.condition());
    }

    @Test
    void aChipSaysItsChineseThoughEnglishCameFirst() throws InterruptedException {
        var outcome = say(new Tongues("zh"), "en", "en", "zh", "zh");
        assertEquals(List.of("chime zh", "zh"), heard);
        assertEquals(new Condition(true, "no en"), outcome.condition());
    }

    @Test
    void anEnglishTicketAtAChipIsNoFaultOfTheDevice() throws InterruptedException {
        var outcome = say(new Tongues("zh"), "zh", "en");
        assertEquals(List.of("chime zh"), heard);
        assertEquals(new Condition(true, "no en"), outcome.condition());
    }

    @Test
    void whereNothingCanBeSaidAllReasonsAreToldAndItIsNotTriedAgain() throws InterruptedException {
        var outcome = say(new Tongues("zh"), "en", "nan");
        assertEquals(new Condition(false, "no en; no nan"), outcome.condition());
        assertEquals(false, outcome.again());
    }

    @Test
    void aDeviceThatIsGoneEndsItAndItIsTriedAgain() throws InterruptedException {
        plugged = false;
        var outcome = say(new Tongues("zh"), "en", "zh");
        assertEquals(new Condition(false, "no en; no device"), outcome.condition());
        assertEquals(true, outcome.again());
    }

    @Test
    void whereTheLoudspeakerIsGoneTheChipSaysWhatItCan() throws InterruptedException {
        Mouth gone = new Tongues("en", "zh") {
            @Override
            public Heard say(Utterance utterance, Optional<Saying> next) throws IOException {
                throw new IOException("unplugged");
            }
        };
        var outcome =
                new Delivery(List.of(gone, new Tongues("zh"))).say(inTongues("en", "zh"), Optional::empty, () -> false);
        assertEquals(List.of("chime zh"), heard);
        assertEquals(new Condition(true, "unplugged; no en; unplugged"), outcome.condition());
    }

    private static Delivery.Outcome say(Mouth mouth, String... languages) throws InterruptedException {
        return new Delivery(List.of(mouth)).say(inTongues(languages), Optional::empty, () -> false);
    }

    private static List<Utterance> inTongues(String... languages) {
        var utterances = new ArrayList<Utterance>();
        for (var language : languages) {
            utterances.add(new Utterance(Saying.of("请", language), utterances.isEmpty(), 100));
        }
        return utterances;
    }
}
