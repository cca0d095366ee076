// SPDX-License-Identifier: Apache-2.0
/**
 * The program beside a slip printer: {@code run} prints what the controller orders and says honestly what became of it; {@code
 * emulate} is a printer in software that shows its paper. Where the settings have a {@code [kiosk]}, the same program is a box that
 * takes numbers by buttons ({@link io.jiaohao.printer.KioskNode}). {@link io.jiaohao.printer.Main} is the composition root.
 */
@NullMarked
package io.jiaohao.printer;

import org.jspecify.annotations.NullMarked;
