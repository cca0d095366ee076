// SPDX-License-Identifier: Apache-2.0
/**
 * The emulated printer's paper as a web server on the loopback address, for the demo and for installers: pictures, plain text, JSON. The one
 * home of {@code java.awt}, whose fonts draw finer Hanzi where the computer has some. Knows {@code port} and {@code escpos}. Start with
 * {@link io.jiaohao.printer.emulation.PaperServer}.
 */
@NullMarked
package io.jiaohao.printer.emulation;

import org.jspecify.annotations.NullMarked;
