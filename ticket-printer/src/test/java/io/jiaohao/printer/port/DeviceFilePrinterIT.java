// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.port;

import io.jiaohao.printer.line.Way;
import java.nio.file.Path;

/** A printer behind a device file, as the kernel makes one for a USB printer. */
final class DeviceFilePrinterIT extends CableContract {
    @Override
    Way way(Path device) {
        return new Way.DeviceFile(device);
    }
}
