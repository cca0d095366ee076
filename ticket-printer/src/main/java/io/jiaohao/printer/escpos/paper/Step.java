// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.escpos.paper;

import org.jspecify.annotations.Nullable;

/** One step of the parser: bytes used, and the command they were, where they were one. */
record Step(int length, @Nullable PrintCommand command) {
    /** More must come. */
    static final Step WAIT = new Step(0, null);
}
