// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.port;

import io.jiaohao.printer.line.Way;
import io.jiaohao.protocol.serial.SerialSettings;

/** A serial printer. */
final class SerialPrinterIT extends CableContract {
    @Override
    Way way() {
        return new Way.Serial(new SerialSettings(device().toString(), 115_200));
    }
}
