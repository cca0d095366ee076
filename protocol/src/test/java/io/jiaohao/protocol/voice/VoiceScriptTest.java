// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.protocol.voice.VoiceScript.Unit;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read aloud, in which order. */
final class VoiceScriptTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyLineStandsThereOnceAndHasNoPauseInIt(String language) {
        var units = VoiceScript.of(language, List.of()).units();
        assertEquals(units.size(), new HashSet<>(units.stream().map(Unit::key).toList()).size());
        units.forEach(unit -> assertTrue(unit.toRead().matches("[^,,.。、;;!?]+"), unit.toRead()));
    }

    @Test
    void theHallsOwnWordsComeLastEachOnce() {
        var own = List.of("导办台", " 社保 ", "社保", "");
        var units = VoiceScript.of("zh", own).units();
        assertEquals(new Unit("社保", "社保"), units.getLast());
        assertEquals(VoiceScript.of("zh", List.of()).units(), units.subList(0, units.size() - 1));
    }

    @Test
    void aDialectIsReadFromTheChineseScript() {
        assertEquals(
                VoiceScript.of("zh", List.of()).units(),
                VoiceScript.of("nan", List.of()).units());
    }
}
