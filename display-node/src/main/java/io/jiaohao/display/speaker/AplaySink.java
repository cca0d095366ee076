// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker;

import java.io.IOException;

/** The sound card, through ALSA's own player. */
public final class AplaySink implements Sink {
    static final String PROGRAM = "aplay";

    @Override
    public void play(Wav wav, String sentence) throws IOException, InterruptedException {
        var process = new ProcessBuilder(PROGRAM, "-q", wav.file().toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        var code = process.waitFor();
        if (code != 0) {
            throw new IOException(PROGRAM + " ended with " + code + ": is a sound device connected and not muted?");
        }
    }
}
