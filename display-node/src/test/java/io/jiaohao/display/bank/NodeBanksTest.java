// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.display.sound.Pcm;
import io.jiaohao.display.voices.Saying;
import io.jiaohao.display.voices.Unspeakable;
import io.jiaohao.display.voices.Voice;
import io.jiaohao.protocol.voice.VoiceScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The banks of a node alone. */
final class NodeBanksTest {
    @TempDir
    private Path folder = Path.of("");

    private final Shelf shelf = new Shelf();
    private int spoken;

    private final Voice reader = new Voice() {
        @Override
        public String name() {
            return "reader";
        }

        @Override
        public Pcm speak(Saying saying) {
            spoken++;
            return Banks.tone(2_205);
        }
    };

    @Test
    void aBankIsMadeOnceAndAgainWhenItsScriptOrVoiceChanged() throws Exception {
        // given
        var banks = new NodeBanks(folder, shelf);
        var script = VoiceScript.of("zh", List.of());
        var longer = VoiceScript.of("zh", List.of("法律咨询"));
        // when
        banks.make(new BankMaker(reader), script, "reader 160");
        banks.make(new BankMaker(reader), script, "reader 160");
        assertEquals(script.units().size(), spoken);
        banks.make(new BankMaker(reader), longer, "reader 160");
        banks.make(new BankMaker(reader), longer, "reader 200");
        // then the older ones are gone
        assertEquals(script.units().size() + 2 * longer.units().size(), spoken);
        banks.load();
        assertEquals(1, shelf.of("zh").size());
    }

    @Test
    void aMadeBankThatThePowerFailureLeftEmptyIsMadeAgainAndOneOfTheHallIsNeverDeleted() throws Exception {
        // given
        var script = VoiceScript.of("zh", List.of());
        var banks = new NodeBanks(folder, shelf);
        banks.make(new BankMaker(reader), script, "reader");
        BankFiles.write(folder.resolve("own"), "own", "zh", Banks.tones("请"));
        for (var bank : folders()) {
            Files.write(bank.resolve("001.wav"), new byte[0]);
        }
        // when
        banks.load();
        banks.make(new BankMaker(reader), script, "reader");
        banks.load();
        // then
        assertEquals(1, shelf.of("zh").size());
        assertEquals(2 * script.units().size(), spoken);
        assertEquals(2, folders().size());
    }

    @Test
    void aLanguageTheVoiceCannotReadTakesNothingFromTheOthers() throws Exception {
        Voice chinese = new Voice() {
            @Override
            public String name() {
                return "chinese";
            }

            @Override
            public Pcm speak(Saying saying) throws Unspeakable {
                if (!saying.language().equals("zh")) {
                    throw new Unspeakable("no such language");
                }
                return Banks.tone(2_205);
            }
        };
        var scripts = List.of(VoiceScript.of("bo", List.of()), VoiceScript.of("zh", List.of()));
        new NodeBanks(folder, shelf).make(new BankMaker(chinese), scripts, "chinese");
        assertEquals(1, shelf.of("zh").size());
        assertEquals(0, shelf.of("bo").size());
    }

    private List<Path> folders() throws IOException {
        try (var found = Files.list(folder)) {
            return found.toList();
        }
    }

    @Test
    void aFolderOfTheHallSpeaksBeforeTheOneThatWasMadeAndABrokenOneIsPassedOver() throws Exception {
        // given
        BankFiles.write(folder.resolve("own"), "own", "zh", Banks.tones("请"));
        BankFiles.write(folder.resolve("broken"), "broken", "zh", Banks.tones("请"));
        Files.delete(folder.resolve("broken").resolve("001.wav"));
        var banks = new NodeBanks(folder, shelf);
        banks.make(new BankMaker(reader), VoiceScript.of("zh", List.of()), "reader");
        // when
        banks.load();
        // then
        assertEquals("own", shelf.of("zh").getFirst().name());
        assertEquals(2, shelf.of("zh").size());
    }
}
