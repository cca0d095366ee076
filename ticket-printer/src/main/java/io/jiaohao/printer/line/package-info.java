// SPDX-License-Identifier: Apache-2.0
/**
 * The ways that a printer's bytes can take: a network, a USB device file, a serial line. Bytes only; what they mean is known in {@code
 * escpos} and {@code port}. Knows {@code protocol.serial}. Start with {@link io.jiaohao.printer.line.Line}.
 */
@NullMarked
package io.jiaohao.printer.line;

import org.jspecify.annotations.NullMarked;
