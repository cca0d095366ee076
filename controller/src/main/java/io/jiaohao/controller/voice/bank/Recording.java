// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.voice.bank;

import io.jiaohao.controller.voice.cutting.Stretch;
import io.jiaohao.controller.voice.cutting.WavHead.Flaw;
import io.jiaohao.protocol.voice.BankLimits;
import io.jiaohao.protocol.voice.BankManifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What somebody read, cut: where the clip of each line lies. Immutable; {@code recording.json} is this record.
 *
 * @param language of the script that was read
 * @param floor of its noise, in decibels below full scale
 * @param clips in the order of the script's lines
 */
public record Recording(String name, String language, float floor, List<Piece> clips) {
    /** Of voice, with what a bank cannot hold and is still to be dropped. */
    private static final long MOST_SECONDS = 180;

    /** A clip: part of a file of samples (16 bits, mono, at the rate of banks). */
    public record Piece(String file, int from, int to) {
        public Piece {
            if (!file.matches("[a-z0-9]{1,40}\\.pcm")) {
                throw new IllegalArgumentException("a file of samples has a plain name, not " + file);
            }
            new Stretch(from, to).length();
        }

        int length() {
            return to - from;
        }

        double seconds() {
            return length() / (double) BankManifest.RATE;
        }
    }

    public Recording {
        name(name);
        language(language);
        clips = List.copyOf(clips);
        flaw(clips).ifPresent(flaw -> {
            throw new IllegalArgumentException(Unusable.sentence(flaw));
        });
    }

    /** Why {@code clips} are not lines that somebody read: whatever hears them has a clip in memory. */
    static Optional<Flaw> flaw(List<Piece> clips) {
        if (clips.stream().anyMatch(clip -> clip.length() > BankLimits.MOST_SAMPLES_OF_A_CLIP)) {
            return Optional.of(Flaw.NO_PAUSES);
        }
        var samples = clips.stream().mapToLong(Piece::length).sum();
        return samples > MOST_SECONDS * BankManifest.RATE ? Optional.of(Flaw.TOO_MUCH_SPEECH) : Optional.empty();
    }

    /** {@code text}, which must be fit to name a folder. */
    public static String name(String text) {
        if (!text.matches("[a-z0-9-]{1,30}")) {
            throw new IllegalArgumentException("a recording is named with small letters, digits and dashes");
        }
        return text;
    }

    /** {@code text}, which must look like a language: {@code zh}, {@code en}, {@code nan}. */
    public static String language(String text) {
        if (!text.matches("[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}")) {
            throw new IllegalArgumentException("a language looks like zh, en or nan");
        }
        return text;
    }

    boolean has(int clip) {
        return clip >= 0 && clip < clips.size();
    }

    /** With {@code clip} and the one after it as one; both must lie in one file. */
    Recording merged(int clip) {
        var one = clips.get(clip);
        var next = clips.get(clip + 1);
        var merged = new ArrayList<>(clips);
        merged.remove(clip + 1);
        merged.set(clip, new Piece(one.file(), Math.min(one.from(), next.from()), Math.max(one.to(), next.to())));
        return with(merged);
    }

    /** With {@code clip} as two, the second from its {@code sample} on. */
    Recording split(int clip, int sample) {
        var one = clips.get(clip);
        var split = new ArrayList<>(clips);
        split.set(clip, new Piece(one.file(), one.from(), one.from() + sample));
        split.add(clip + 1, new Piece(one.file(), one.from() + sample, one.to()));
        return with(split);
    }

    /** With {@code clip} reaching from {@code from} to {@code to} of its file. */
    Recording moved(int clip, int from, int to) {
        var moved = new ArrayList<>(clips);
        moved.set(clip, new Piece(clips.get(clip).file(), from, to));
        return with(moved);
    }

    Recording without(int clip) {
        var less = new ArrayList<>(clips);
        less.remove(clip);
        return with(less);
    }

    /** Its clips with {@code piece} in the place of {@code clip}. */
    List<Piece> replaced(int clip, Piece piece) {
        var other = new ArrayList<>(clips);
        other.set(clip, piece);
        return other;
    }

    /** Its clips with {@code piece} before {@code clip}. */
    List<Piece> inserted(int clip, Piece piece) {
        var more = new ArrayList<>(clips);
        more.add(clip, piece);
        return more;
    }

    Recording with(List<Piece> pieces) {
        return new Recording(name, language, floor, pieces);
    }
}
