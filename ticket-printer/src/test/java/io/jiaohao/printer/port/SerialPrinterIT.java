// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.port;

import io.jiaohao.printer.line.Way;
import io.jiaohao.protocol.serial.SerialSettings;
import java.nio.file.Path;

/** A serial printer. */
final class SerialPrinterIT extends CableContract {
    @Override
    Way way(Path device) {
        return new Way.Serial(new SerialSettings(device.toString(), 115_200));
    }
}
