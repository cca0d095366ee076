// SPDX-License-Identifier: Apache-2.0
/**
 * Emulated cards as a web server on the loopback address, for the demo and for installers: what each card decoded
 * from its socket, as JSON and as pictures. Knows {@code card} and {@code glyphs}, no maker.
 */
@NullMarked
package io.jiaohao.display.emulation;

import org.jspecify.annotations.NullMarked;
