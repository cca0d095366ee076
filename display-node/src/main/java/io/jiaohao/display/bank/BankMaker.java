// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.bank;

import io.jiaohao.display.sound.Pcm;
import io.jiaohao.display.voices.Saying;
import io.jiaohao.display.voices.Unspeakable;
import io.jiaohao.display.voices.Voice;
import io.jiaohao.protocol.voice.VoiceScript;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lets a voice read the whole script and keeps it as a bank: a hall without recordings has clips on its first day. */
public final class BankMaker {
    private final Voice voice;

    public BankMaker(Voice voice) {
        this.voice = voice;
    }

    /** Makes a bank of every line of a script. */
    public void make(Path folder, String name, VoiceScript script) throws IOException, InterruptedException {
        BankFiles.write(folder, name, script.language(), clips(script));
    }

    private Map<String, Pcm> clips(VoiceScript script) throws Unspeakable, InterruptedException {
        var clips = new LinkedHashMap<String, Pcm>();
        for (var unit : script.units()) {
            clips.put(unit.key(), voice.speak(Saying.of(unit.key(), script.language())));
        }
        return clips;
    }
}
