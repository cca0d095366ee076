// SPDX-License-Identifier: Apache-2.0
/** What a printer makes of our bytes and of other encoders' bytes. */
@NullMarked
package io.jiaohao.printer.escpos.paper;

import org.jspecify.annotations.NullMarked;
