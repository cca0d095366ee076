// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The device files that a program has open. The kernel takes a device's file away when it is pulled out, and the program that holds
 * it is not told before it uses it.
 *
 * @param folder where the devices' files are
 */
record OpenDevices(Path folder) {
    static final OpenDevices OF_ALSA = new OpenDevices(Path.of("/dev/snd"));

    /** Whether one of them is there no more; false where that cannot be known. */
    boolean gone(long pid) {
        try (var open = Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "fd"))) {
            for (var each : open) {
                if (gone(each)) {
                    return true;
                }
            }
            return false;
        } catch (IOException unknown) {
            return false;
        }
    }

    /** The kernel adds “ (deleted)” to the name, so that a new device under the old name is not taken for it. */
    private boolean gone(Path open) {
        try {
            var file = Files.readSymbolicLink(open);
            return file.startsWith(folder) && Files.notExists(file);
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }
}
