// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.port;

import io.jiaohao.printer.escpos.PrinterStatus;
import io.jiaohao.protocol.Message.DeviceState;
import org.jspecify.annotations.Nullable;

/** How a printer is; {@code reason} says what is wrong, or (when ready) what soon will be, and what to do. Immutable. */
public record PortState(DeviceState state, @Nullable String reason) {
    static PortState absent(String reason) {
        return new PortState(DeviceState.ABSENT, reason);
    }

    static PortState of(PrinterStatus status) {
        return new PortState(
                status.ready() ? DeviceState.READY : DeviceState.FAULTY,
                Troubles.worst(status).map(reason -> reason.text()).orElse(null));
    }
}
