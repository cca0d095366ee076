// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.sound;

import java.io.IOException;

/** Bytes that are no sound we can play; the message says why. */
public final class NoSound extends IOException {
    NoSound(String why) {
        super(why);
    }
}
