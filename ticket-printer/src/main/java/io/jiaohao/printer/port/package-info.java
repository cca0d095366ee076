// SPDX-License-Identifier: Apache-2.0
/**
 * The wire to the printer, and the one home of Netty: {@link io.jiaohao.printer.port.PrinterPort} prints and says what became of it, {@link
 * io.jiaohao.printer.port.PrinterEmulator} is a printer in software on the other end. Knows {@code escpos} and {@code protocol}. Start
 * with {@code PrinterPort}.
 */
@NullMarked
package io.jiaohao.printer.port;

import org.jspecify.annotations.NullMarked;
