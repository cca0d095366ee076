// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.bank.BankFiles;
import io.jiaohao.display.bank.BankMaker;
import io.jiaohao.display.bank.ClipVoice;
import io.jiaohao.display.bank.Shelf;
import io.jiaohao.display.sound.Pcm;
import io.jiaohao.display.sound.WavFile;
import io.jiaohao.display.speaker.Loudspeaker;
import io.jiaohao.display.speaker.Sink;
import io.jiaohao.display.speaker.Speaker;
import io.jiaohao.display.speaker.SpeakerSettings;
import io.jiaohao.display.speech.Normaliser;
import io.jiaohao.display.voices.EspeakVoice;
import io.jiaohao.display.voices.Saying;
import io.jiaohao.display.voices.Voice;
import io.jiaohao.display.voices.Voices;
import io.jiaohao.protocol.Message.Announce;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import io.jiaohao.protocol.voice.VoiceScript;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls out of a bank that was made at set-up: how they sound to sox, and how soon their first sample is there. */
final class SpokenCallIT {
    private static final String CALL = "请A零一二号,到三号窗口办理。";

    /** In CI; {@code -Dspeech.calls=10000} for more. */
    private static final int CALLS = Integer.getInteger("speech.calls", 300);

    @TempDir
    private static Path shared = Path.of("");

    @TempDir
    private Path folder = Path.of("");

    private static final Shelf SHELF = new Shelf();

    @BeforeAll
    static void makeTheBank() throws IOException, InterruptedException {
        new BankMaker(espeak()).make(shared.resolve("made"), "made", VoiceScript.of("zh", List.of("法律咨询")));
        SHELF.node(List.of(BankFiles.read(shared.resolve("made"))));
    }

    private static EspeakVoice espeak() throws IOException {
        return new EspeakVoice(new Normaliser(false), Lexicons.read(null), 160);
    }

    private static Voice clips() {
        return new ClipVoice(SHELF, new Normaliser(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bank", "espeak"})
    void aCallIsAsLongAndAsLoudAsSpeechWithNothingCutOff(String voice) throws Exception {
        // given
        var sound = (voice.equals("bank") ? clips() : espeak()).speak(Saying.of(CALL, "zh"));
        // when
        var judged = sox(sound, "stat");
        // then
        assertTrue(
                figure(judged, "Length (seconds)") > 2.5 && figure(judged, "Length (seconds)") < 6, judged.toString());
        assertTrue(figure(judged, "RMS amplitude") > 0.05, judged.toString());
        assertTrue(figure(judged, "Maximum amplitude") < 0.95, judged.toString());
        assertTrue(figure(judged, "Minimum amplitude") > -0.95, judged.toString());
    }

    @Test
    void theSilenceAroundACallIsGone() throws Exception {
        // given
        var sound = clips().speak(Saying.of(CALL, "zh"));
        // when what is quieter than 1 % for a tenth of a second is taken away at both ends
        var judged = sox(sound, "silence", "1", "0.1", "1%", "reverse", "silence", "1", "0.1", "1%", "reverse", "stat");
        // then
        assertEquals(sound.length().toMillis() / 1000.0, figure(judged, "Length (seconds)"), 0.15);
    }

    @Test
    void theFirstSampleOfACallIsThereWithinAHundredAndFiftyMilliseconds() {
        // given
        var sink = new Watch();
        var loudspeaker =
                new Loudspeaker(new Voices(List.of(clips())), sink, System::nanoTime, Thread::startVirtualThread);
        var took = new ArrayList<Duration>();
        try (var speaker = new Speaker(
                List.of(loudspeaker),
                new SpeakerSettings("hall", List.of("zh"), 1, true),
                System::nanoTime,
                condition -> assertTrue(condition.speaks(), String.valueOf(condition.reason())))) {
            speaker.open();
            // when
            for (var n = 0; n < CALLS; n++) {
                var before = sink.count();
                var received = System.nanoTime();
                speaker.announce(call(n));
                await().pollInterval(Duration.ofMillis(1)).until(() -> sink.count() > before);
                took.add(Duration.ofNanos(sink.last() - received));
            }
        }
        // then
        var sorted = took.stream().sorted().toList();
        var p99 = sorted.get((int) Math.ceil(CALLS * 0.99) - 1);
        System.out.println("{\"bench\":\"first-sample\",\"calls\":" + CALLS + ",\"p50Micros\":"
                + sorted.get(CALLS / 2).toNanos() / 1_000 + ",\"p99Micros\":" + p99.toNanos() / 1_000 + "}");
        assertTrue(p99.toMillis() <= 150, "p99 " + p99);
    }

    private static Announce call(int n) {
        var ticket = TicketNumber.of((char) ('A' + n % 26), n % 999 + 1);
        var text = "请" + ticket + "号,到" + (n % 8 + 1) + "号窗口办理。";
        return new Announce("a-" + n, n, 60, text, Map.of(), ticket, new WindowNumber(3));
    }

    /** Looks at the clock when the first sample comes, and lets no time pass. */
    private static final class Watch implements Sink {
        private int count;
        private long last;

        synchronized int count() {
            return count;
        }

        synchronized long last() {
            return last;
        }

        @Override
        public void open() {}

        @Override
        public synchronized void play(Pcm sound, String sentence) {
            last = System.nanoTime();
            count++;
        }

        @Override
        public void close() {}
    }

    private static double figure(Map<String, Double> judged, String name) {
        return judged.getOrDefault(name, Double.NaN);
    }

    private static final Pattern FIGURE = Pattern.compile("^([A-Z][A-Za-z]*\\s+[a-z()]+):\\s+(-?[0-9.]+)$");

    private Map<String, Double> sox(Pcm sound, String... effects) throws IOException, InterruptedException {
        var file = Files.write(folder.resolve("call.wav"), WavFile.write(sound));
        var command = new ArrayList<>(List.of("sox", file.toString(), "-n"));
        command.addAll(Arrays.asList(effects));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0, said);
        var figures = new java.util.HashMap<String, Double>();
        said.lines()
                .map(String::strip)
                .map(FIGURE::matcher)
                .filter(java.util.regex.Matcher::matches)
                .forEach(found -> figures.put(found.group(1).replaceAll("\\s+", " "), Double.valueOf(found.group(2))));
        return figures;
    }
}
