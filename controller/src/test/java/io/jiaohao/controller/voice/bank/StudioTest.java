// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.voice.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.voice.cutting.WavHead.Flaw;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudioTest {
    private static final int RATE = 22_050;

    @TempDir
    private Path folder = Path.of("");

    private final AtomicInteger names = new AtomicInteger();

    private Studio studio() {
        return new Studio(folder.resolve("voice"), List::of, () -> "f" + names.incrementAndGet());
    }

    /** So many tones of a third of a second, with pauses between. */
    private Path tones(int count) throws IOException {
        var sound = ByteBuffer.allocate(2 * RATE * (count + 1)).order(ByteOrder.LITTLE_ENDIAN);
        sound.position(RATE);
        for (var n = 0; n < count; n++) {
            for (var sample = 0; sample < RATE; sample++) {
                var silent = sample > RATE / 3;
                sound.putShort((short) (silent ? 0 : Math.round(8_000 * Math.sin(2 * Math.PI * 440 * sample / RATE))));
            }
        }
        return SpokenScript.wav(folder.resolve("tones.wav"), sound.array());
    }

    @Test
    void whatIsKeptIsThereAfterARestart() throws IOException, Unusable {
        var kept = studio().take("xiaoli", "zh", tones(5));
        assertEquals(5, kept.clips().size());
        assertEquals(List.of(kept), studio().all());
    }

    @Test
    void anUploadThatIsOfNoUseHarmsNothingThatIsThere() throws IOException, Unusable {
        // given
        var studio = studio();
        var kept = studio.take("xiaoli", "zh", tones(5));
        var wav = Files.write(folder.resolve("song.mp3"), new byte[] {'I', 'D', '3'});
        // when
        var refused = assertThrows(Unusable.class, () -> studio.take("xiaoli", "zh", wav));
        // then
        assertEquals(Flaw.NOT_WAV, refused.flaw());
        assertEquals(List.of(kept), studio.all());
        assertEquals(5, studio.hear(kept).heard().size());
        assertThrows(Unusable.class, () -> studio.take("other", "zh", wav));
        assertEquals(List.of(kept), studio.all());
    }

    /** A quiet second, and then so many of one sound. */
    private Path endless(int seconds) throws IOException {
        var quiet = Math.max(1, seconds / 4);
        var sound = ByteBuffer.allocate(2 * RATE * (quiet + seconds)).order(ByteOrder.LITTLE_ENDIAN);
        sound.position(2 * RATE * quiet);
        for (var sample = 0; sample < RATE * seconds; sample++) {
            sound.putShort((short) Math.round(8_000 * Math.sin(2 * Math.PI * 440 * sample / RATE)));
        }
        return SpokenScript.wav(folder.resolve("endless.wav"), sound.array());
    }

    @Test
    void whereNobodyPausesThereAreNoLines() throws IOException, Unusable {
        // given
        var studio = studio();
        var kept = studio.take("xiaoli", "zh", tones(5));
        // when
        var whole = assertThrows(Unusable.class, () -> studio.take("xiaoli", "zh", endless(11)));
        var line = assertThrows(Unusable.class, () -> studio.retake("xiaoli", 0, true, endless(11)));
        // then: what was there is there, and nothing else
        assertEquals(Flaw.NO_PAUSES, whole.flaw());
        assertEquals(Flaw.NO_PAUSES, line.flaw());
        assertEquals(List.of(kept), studio.all());
        assertEquals(2, Folder.list(folder.resolve("voice/recordings/xiaoli")).size());
        assertEquals(6, studio.retake("xiaoli", 0, true, endless(9)).clips().size());
    }

    @Test
    void mendingMakesNoClipThatIsTooLong() throws IOException, Unusable {
        // given
        var studio = studio();
        studio.take("xiaoli", "zh", tones(12));
        for (var merged = 0; merged < 9; merged++) {
            studio.mend("xiaoli", new Mend.Merge(0));
        }
        // when
        var refused = assertThrows(IllegalArgumentException.class, () -> studio.mend("xiaoli", new Mend.Merge(0)));
        // then
        assertTrue(String.valueOf(refused.getMessage()).contains("10秒"), refused.getMessage());
        assertEquals(3, studio.find("xiaoli").orElseThrow().clips().size());
    }

    @Test
    void whoeverTalksAndTalksReadsNoScript() {
        var nine = new Recording.Piece("f1.pcm", 0, 9 * RATE);
        assertEquals(Optional.empty(), Recording.flaw(Collections.nCopies(20, nine)));
        assertEquals(Optional.of(Flaw.TOO_MUCH_SPEECH), Recording.flaw(Collections.nCopies(21, nine)));
    }

    @Test
    void whatIsTooLongForANodeIsNoBank() throws IOException, Unusable {
        // given: a clip for each line
        var studio = studio();
        var lines = studio.script("zh").units().size();
        studio.take("xiaoli", "zh", tones(lines));
        var last = studio.retake("xiaoli", 0, false, endless(9));
        assertTrue(studio.hear(last).fits());
        // when
        for (var clip = 1; clip < 13; clip++) {
            last = studio.retake("xiaoli", clip, false, endless(9));
        }
        // then
        var hearing = studio.hear(last);
        assertTrue(hearing.complete());
        assertFalse(hearing.fits());
        assertTrue(hearing.sentence().contains("最多存120秒"), hearing.sentence());
    }

    @Test
    void samplesThatNoClipNeedsAreThrownAway() throws IOException, Unusable {
        // given
        var studio = studio();
        studio.take("xiaoli", "zh", tones(5));
        // when
        studio.take("xiaoli", "zh", tones(3));
        studio.retake("xiaoli", 0, false, tones(1));
        studio.retake("xiaoli", 0, false, tones(1));
        // then: the recording, the last of the lines read again, and recording.json
        assertEquals(3, Folder.list(folder.resolve("voice/recordings/xiaoli")).size());
        assertEquals(3, studio.find("xiaoli").orElseThrow().clips().size());
    }

    @Test
    void clipsOfTwoSittingsAreNotOne() throws IOException, Unusable {
        var studio = studio();
        studio.take("xiaoli", "zh", tones(3));
        studio.retake("xiaoli", 1, true, tones(1));
        assertEquals(4, studio.find("xiaoli").orElseThrow().clips().size());
        assertThrows(IllegalArgumentException.class, () -> studio.mend("xiaoli", new Mend.Merge(1)));
        assertThrows(IllegalArgumentException.class, () -> studio.mend("xiaoli", new Mend.Merge(3)));
        assertThrows(IllegalArgumentException.class, () -> studio.mend("xiaoli", new Mend.Drop(4)));
    }

    @Test
    void theSameRecordingMakesTheSameBankAndOnlyBanksInUseAreKept() throws IOException, Unusable {
        // given
        var studio = studio();
        var lines = studio.script("zh").units().size();
        var one = studio.make(studio.take("xiaoli", "zh", tones(lines)));
        assertEquals(one, studio.make(studio.find("xiaoli").orElseThrow()));
        studio.mend("xiaoli", new Mend.Move(0, -50, 0));
        var other = studio.make(studio.find("xiaoli").orElseThrow());
        assertTrue(studio.bank(one).isPresent());
        // when: the one was made just now, and perhaps is on its way to be chosen
        studio.keepOnly(() -> Set.of(other), other);
        // then
        assertTrue(studio.bank(one).isPresent());
        // when: long ago
        var file = studio.bank(one).orElseThrow();
        var now = Files.getLastModifiedTime(studio.bank(other).orElseThrow());
        Files.setLastModifiedTime(file, FileTime.from(now.toInstant().minusSeconds(601)));
        studio.keepOnly(() -> Set.of(one, other), other);
        assertTrue(studio.bank(one).isPresent());
        studio.keepOnly(() -> Set.of(other), other);
        // then
        assertTrue(studio.bank(one).isEmpty());
        assertTrue(studio.bank(other).isPresent());
        assertTrue(studio.bank("../../../etc/passwd").isEmpty());
    }

    @Test
    void uploadsThatAPowerCutLeftAreThrownAwayAtTheStart() throws IOException {
        var left = Files.write(studio().upload(), new byte[10]);
        studio().tidy();
        assertTrue(Files.notExists(left));
    }

    @Test
    void aRecordingThatCannotBeReadDoesNotHideTheOthers() throws IOException, Unusable {
        var studio = studio();
        var kept = studio.take("xiaoli", "zh", tones(3));
        Files.createDirectories(folder.resolve("voice/recordings/broken"));
        Files.writeString(folder.resolve("voice/recordings/broken/recording.json"), "{\"name\":\"..\"");
        assertEquals(List.of(kept), studio.all());
        assertEquals(2, studio.take("broken", "zh", tones(2)).clips().size());
    }
}
