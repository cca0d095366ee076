// SPDX-License-Identifier: Apache-2.0
/**
 * ESC/POS, without a socket: a laid-out slip to bytes, bytes back to commands, commands to paper, status bytes to words. Pure. Sources:
 * Epson TM-U220 and TM-T88III, SPRT POS76, Sureprint SP91, Bixolon (domain.md 3.4). Start with {@link
 * io.jiaohao.printer.escpos.EscPosEncoder}; {@link EscPosParser} is its mirror and total over garbage; {@link
 * io.jiaohao.printer.escpos.paper.PaperRoll} is what a printer does with them.
 */
@NullMarked
package io.jiaohao.printer.escpos;

import org.jspecify.annotations.NullMarked;
