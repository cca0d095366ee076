// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.port;

import io.jiaohao.printer.escpos.PrinterStatus;
import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.Reason;
import org.jspecify.annotations.Nullable;

/** How a printer is; {@code reason} says what is wrong, or (when ready) what soon will be, and what to do. Immutable. */
public record PortState(DeviceState state, @Nullable Reason reason) {
    /** Answers nothing; it may print all the same. */
    static final PortState MUTE = absent(new Reason("PRINTER_NO_STATUS", "打印机不应答状态询问,请检查打印机;不支持状态的打印机,请自己留意纸量。"));

    static PortState absent(Reason reason) {
        return new PortState(DeviceState.ABSENT, reason);
    }

    /** Whether it is worth trying a slip: not where the printer says that it cannot print, or no line leads to it. */
    public boolean triable() {
        return state == DeviceState.READY || equals(MUTE);
    }

    static PortState of(PrinterStatus status) {
        return new PortState(
                status.ready() ? DeviceState.READY : DeviceState.FAULTY,
                Troubles.worst(status).orElse(null));
    }
}
