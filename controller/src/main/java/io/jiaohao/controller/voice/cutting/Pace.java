// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.voice.cutting;

import java.util.Arrays;
import java.util.List;

/**
 * How long somebody takes for a line, learnt from the lines together: a beginning, and a time for each syllable.
 *
 * @param perBeat seconds
 */
public record Pace(double perBeat) {
    /** What begins and ends a word counts like so many syllables. */
    private static final double EDGES = 0.7;
    /** Nobody reads a script slower or faster than this; keeps a pace learnt from a wrong recording within bounds. */
    private static final double SLOWEST = 0.6;

    private static final double FASTEST = 0.08;

    /**
     * Of a reader who took {@code seconds} for each clip. The middle clip is held against the middle line: a cough, or two lines run
     * together, are not in the middle.
     */
    public static Pace of(double[] seconds, List<String> lines) {
        var beats = middle(lines.stream().mapToDouble(Pace::beats).toArray());
        return new Pace(Math.max(FASTEST, Math.min(SLOWEST, beats == 0 ? SLOWEST : middle(seconds) / beats)));
    }

    private static double middle(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    /** Seconds that a line should take. */
    public double expected(String line) {
        return perBeat * beats(line);
    }

    /** A Hanzi is a syllable; a Latin word has about one for every three letters; what stands in brackets is not read. */
    private static double beats(String line) {
        var read = line.replaceAll("[(（].*?[)）]", "");
        var beats = EDGES;
        var latin = 0;
        for (var n = 0; n <= read.length(); n++) {
            var letter = n < read.length() && read.charAt(n) < 0x250 && Character.isLetter(read.charAt(n));
            if (letter) {
                latin++;
            } else {
                beats += Math.ceil(latin / 3.0);
                latin = 0;
                beats += n < read.length() && Character.isLetterOrDigit(read.charAt(n)) ? 1 : 0;
            }
        }
        return beats;
    }
}
