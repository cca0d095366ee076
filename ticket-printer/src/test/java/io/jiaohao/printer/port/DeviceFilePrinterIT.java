// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.port;

import io.jiaohao.printer.line.Way;

/** A printer behind a device file, as the kernel makes one for a USB printer. */
final class DeviceFilePrinterIT extends CableContract {
    @Override
    Way way() {
        return new Way.DeviceFile(device());
    }
}
