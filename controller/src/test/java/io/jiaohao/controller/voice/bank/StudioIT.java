// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.voice.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.voice.cutting.Comparison.Kind;
import io.jiaohao.controller.voice.cutting.WavHead.Flaw;
import io.jiaohao.protocol.voice.VoiceScript.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The supplied script, read aloud by espeak-ng with the pauses of a reader, and treated by sox as a hall would treat it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // made before all tests
class StudioIT {
    private static final int NEAR = 22_050 * 8 / 100;

    @TempDir
    private static Path folder = Path.of("");

    private final AtomicInteger names = new AtomicInteger();
    private Studio studio;
    private List<String> lines;
    private SpokenScript spoken;

    @BeforeAll
    void readAloud() throws IOException, InterruptedException {
        // not before: the folder is made when the test has been
        studio = new Studio(folder.resolve("voice"), () -> List.of("导办台", "调解室"), () -> "f" + names.incrementAndGet());
        lines = studio.script("zh").units().stream().map(Unit::toRead).toList();
        spoken = SpokenScript.read(folder, lines, StudioIT::breath);
    }

    /** Readers do not pause evenly. */
    private static int breath(int line) {
        return 550 + 97 * line % 400;
    }

    @Test
    void eachLineOfTheScriptBecomesOneClip() throws IOException, Unusable {
        var recording = studio.take("clean", "zh", spoken.wav());
        assertLinesOf(spoken, recording);
        assertEquals(List.of(), studio.hear(recording).doubts());
    }

    @Test
    void noiseOfAHallAndAnotherFormatChangeNothing() throws IOException, InterruptedException, Unusable {
        // given: white noise 40 dB below the voice, as stereo at 48 kHz
        var noise = folder.resolve("noise.wav");
        SpokenScript.sox(spoken.wav(), noise, List.of(), List.of("synth", "whitenoise", "vol", "0.004"));
        var noisy = folder.resolve("noisy.wav");
        SpokenScript.run(
                "sox",
                "-R",
                "-m",
                "-v",
                "1",
                spoken.wav().toString(),
                "-v",
                "1",
                noise.toString(),
                "-r",
                "48000",
                "-c",
                "2",
                noisy.toString());
        // when
        var recording = studio.take("noisy", "zh", noisy);
        // then
        assertLinesOf(spoken, recording);
    }

    private static void assertLinesOf(SpokenScript spoken, Recording recording) {
        assertEquals(spoken.lines().size(), recording.clips().size());
        for (var n = 0; n < recording.clips().size(); n++) {
            var line = spoken.lines().get(n);
            var clip = recording.clips().get(n);
            assertEquals(line.from(), clip.from(), NEAR, "beginning of line " + (n + 1));
            assertEquals(line.to(), clip.to(), NEAR, "end of line " + (n + 1));
        }
    }

    @Test
    void linesRunTogetherAreCountedAndTheirPlaceIsSaid() throws IOException, InterruptedException, Unusable {
        // given: no breath after the 17th line
        var hasty = SpokenScript.read(
                Files.createDirectories(folder.resolve("hasty")), lines, line -> line == 16 ? 20 : breath(line));
        // when
        var recording = studio.take("hasty", "zh", hasty.wav());
        // then
        var hearing = studio.hear(recording);
        assertEquals(lines.size() - 1, recording.clips().size());
        assertEquals(1, hearing.doubts().size());
        assertEquals(Kind.RUN_TOGETHER, hearing.doubts().getFirst().kind());
        assertEquals(16, hearing.doubts().getFirst().line(), 1);
        assertTrue(hearing.sentence().contains("可能连读了"), hearing.sentence());
        // and: it is mended without reading anything again
        var mended =
                studio.mend("hasty", new Mend.Split(hearing.doubts().getFirst().line(), null));
        assertTrue(studio.hear(mended).complete());
    }

    @Test
    void eightBitsAreTooFew() throws IOException, InterruptedException {
        var coarse = SpokenScript.sox(spoken.wav(), folder.resolve("8.wav"), List.of("-b", "8"), List.of());
        var refused = assertThrows(Unusable.class, () -> studio.take("coarse", "zh", coarse));
        assertEquals(Flaw.NOT_16_BIT, refused.flaw());
        assertTrue(studio.find("coarse").isEmpty());
    }

    @Test
    void aTooLoudMicrophoneIsHeard() throws IOException, InterruptedException, Unusable {
        var loud = SpokenScript.sox(spoken.wav(), folder.resolve("loud.wav"), List.of(), List.of("vol", "12"));
        var hearing = studio.hear(studio.take("loud", "zh", loud));
        assertTrue(hearing.heard().stream()
                        .filter(one -> !one.warnings().isEmpty())
                        .count()
                > 20);
    }
}
