// SPDX-License-Identifier: Apache-2.0
/**
 * The talk with the printer: {@link io.jiaohao.printer.port.PrinterPort} prints and says what became of it, {@link
 * io.jiaohao.printer.port.PrinterEmulator} is a printer in software on the other end. A slip is printed, not printed, or nobody knows; it is
 * never sent twice. Knows {@code line}, {@code escpos} and {@code protocol}. Start with {@code PrinterPort}.
 */
@NullMarked
package io.jiaohao.printer.port;

import org.jspecify.annotations.NullMarked;
