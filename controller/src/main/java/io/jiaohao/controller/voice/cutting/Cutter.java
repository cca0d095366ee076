// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.voice.cutting;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a recording at its silences. What is noise and what is voice is learnt from the recording itself; what is a pause between two
 * lines and what is only a stop within a word, from the lengths of its gaps. Where those allow it, exactly as many clips come out as
 * there are lines; they are never forced to.
 */
public final class Cutter {
    /** Voice begins this far above the noise, as a share of the way from noise to voice; and ends a little below. */
    private static final double BEGINS = 0.35;

    private static final double ENDS = 0.2;
    private static final float LEAST_BEGIN = 6;
    private static final float LEAST_END = 4;

    /** Less between noise and voice than this, in decibels, and nobody has been heard. */
    private static final float LEAST_RANGE = 8;

    /** Frames of a stop within a word (domain.md 4): shorter gaps are none. */
    private static final int STOP = 8;
    /** Frames of a click: shorter sounds are none. */
    private static final int CLICK = 8;
    /** Frames kept before and after. */
    private static final int KEPT = 3;

    private final Frames frames;
    private final float begins;
    private final float ends;
    private final float floor;

    /**
     * What a recording fell into.
     *
     * @param floor of its noise, in decibels below full scale
     */
    public record Cut(List<Stretch> clips, float floor) {
        public Cut {
            clips = List.copyOf(clips);
        }
    }

    private record Voiced(int from, int to) {
        int length() {
            return to - from;
        }
    }

    private Cutter(Frames frames) {
        this.frames = frames;
        this.floor = frames.quantile(0.15);
        var range = frames.quantile(0.95) - floor;
        this.begins = floor + Math.max(LEAST_BEGIN, (float) BEGINS * range);
        this.ends = floor + Math.max(LEAST_END, (float) ENDS * range);
    }

    /** Cuts into {@code wanted} clips, if the silences are where they should be. */
    public static Cut cut(Frames frames, int wanted) {
        var cutter = new Cutter(frames);
        if (frames.quantile(0.95) - cutter.floor < LEAST_RANGE) {
            return new Cut(List.of(), cutter.floor);
        }
        return new Cut(cutter.stretches(cutter.joined(cutter.voiced(), wanted)), cutter.floor);
    }

    /** Everything that rises above the noise, up to where it sinks into it again. */
    private List<Voiced> voiced() {
        var found = new ArrayList<Voiced>();
        var end = 0;
        for (var frame = 0; frame < frames.count(); frame++) {
            if (level(frame) > begins) {
                var from = frame;
                while (from > end && level(from - 1) > ends) {
                    from--;
                }
                while (frame < frames.count() && level(frame) > ends) {
                    frame++;
                }
                end = frame;
                found.add(new Voiced(from, end));
            }
        }
        return withoutClicks(overStops(found));
    }

    /** Smoothed over three frames: one loud frame in the noise is no voice. */
    private float level(int frame) {
        var before = frames.level(Math.max(0, frame - 1));
        var after = frames.level(Math.min(frames.count() - 1, frame + 1));
        return (before + frames.level(frame) + after) / 3;
    }

    private static List<Voiced> overStops(List<Voiced> found) {
        return joinedOver(found, STOP);
    }

    private static List<Voiced> withoutClicks(List<Voiced> found) {
        return found.stream().filter(voiced -> voiced.length() >= CLICK).toList();
    }

    /** Joins what is divided by less than {@code gap} frames. */
    private static List<Voiced> joinedOver(List<Voiced> found, int gap) {
        var joined = new ArrayList<Voiced>();
        for (var next : found) {
            if (!joined.isEmpty() && next.from() - joined.getLast().to() < gap) {
                joined.set(joined.size() - 1, new Voiced(joined.getLast().from(), next.to()));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private List<Voiced> joined(List<Voiced> voiced, int wanted) {
        var gaps = new int[Math.max(0, voiced.size() - 1)];
        for (var n = 0; n < gaps.length; n++) {
            gaps[n] = voiced.get(n + 1).from() - voiced.get(n).to();
        }
        return joinedOver(voiced, Pauses.shortest(gaps, wanted));
    }

    private List<Stretch> stretches(List<Voiced> clips) {
        return clips.stream()
                .map(clip -> new Stretch(
                        Math.max(0, clip.from() - KEPT) * Frames.LENGTH,
                        Math.min(frames.count(), clip.to() + KEPT) * Frames.LENGTH))
                .toList();
    }
}
