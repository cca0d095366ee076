// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.voice;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What lies in a bank: {@code manifest.json} beside its WAV files of 16 bits, mono.
 *
 * @param clips from the key of a {@link VoiceScript.Unit} to a file's name
 */
public record BankManifest(String name, String language, int rate, Map<String, String> clips) {
    public static final String FILE = "manifest.json";

    /** The one rate of banks, which is espeak-ng's own. */
    public static final int RATE = 22_050;

    public BankManifest {
        if (name.isBlank() || language.isBlank()) {
            throw new IllegalArgumentException("a bank needs a name and a language");
        }
        if (rate != RATE) {
            throw new IllegalArgumentException("a bank's rate is " + RATE + ", not " + rate);
        }
        clips = Collections.unmodifiableMap(new LinkedHashMap<>(clips));
        clips.values().forEach(BankManifest::checkFile);
    }

    /** A plain name: nothing in a bank may point out of it. */
    private static void checkFile(String file) {
        if (!file.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}\\.wav")) {
            throw new IllegalArgumentException("a clip's file is a plain name ending in .wav, not " + file);
        }
    }
}
