// SPDX-License-Identifier: Apache-2.0
/**
 * What a printer makes of ESC/POS: bytes to commands, commands to paper, paper to a picture. Pure. {@link
 * io.jiaohao.printer.escpos.paper.EscPosParser} is the encoder's mirror and total over garbage; {@link
 * io.jiaohao.printer.escpos.paper.PaperRoll} is the roll behind the head. Knows {@code escpos}, which does not know it.
 */
@NullMarked
package io.jiaohao.printer.escpos.paper;

import org.jspecify.annotations.NullMarked;
