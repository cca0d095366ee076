// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.voices;

import java.io.IOException;

/** A sentence that a voice cannot say; the message says why and what to do. */
public final class Unspeakable extends IOException {
    public Unspeakable(String why) {
        super(why);
    }
}
