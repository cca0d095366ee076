// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.sound;

/** How loud a sound is: clips are brought to one level, and a sentence to the volume of its zone. Pure. */
public final class Loudness {
    /** About -18 dB under full scale: speech at this level has room for its peaks. */
    static final double LEVEL = 4_100;

    /** -1 dB: no sample of ours comes nearer to the edge. */
    static final int CEILING = 29_200;

    /** Quieter than this (-46 dB) is the breath before a word, or the room. */
    private static final int QUIET = 160;

    private Loudness() {}

    /** One clip as loud as every other, and never so loud that it would be cut off. */
    public static Pcm level(Pcm sound) {
        var rms = sound.rms();
        if (rms == 0) {
            return sound;
        }
        var factor = Math.min(LEVEL / rms, CEILING / (double) sound.peak());
        return sound.times(n -> factor);
    }

    /**
     * A sentence at the volume of its zone.
     *
     * @param percent 0 to 100; halving it takes 12 dB, which is how the ear counts
     */
    public static Pcm volume(Pcm sound, int percent) {
        var factor = percent * percent / 10_000.0;
        return percent == 100 ? sound : sound.times(n -> factor);
    }

    /**
     * What somebody said into a WAV file, without the silence around it and at the level of every other.
     *
     * @throws NoSound where nothing can be heard in it
     */
    public static Pcm spoken(byte[] wav) throws NoSound {
        var said = trim(WavFile.read(wav));
        if (said.count() == 0) {
            throw new NoSound("nothing can be heard in it");
        }
        return level(said);
    }

    /** Without the silence around it. */
    public static Pcm trim(Pcm sound) {
        var from = 0;
        var to = sound.count();
        while (from < to && Math.abs(sound.at(from)) < QUIET) {
            from++;
        }
        while (to > from && Math.abs(sound.at(to - 1)) < QUIET) {
            to--;
        }
        return sound.part(from, to);
    }
}
