// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.emulation;

import io.jiaohao.printer.escpos.Glyphs;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Fetches glyphs when they are first asked for, and keeps them. Any thread. */
final class Once implements Supplier<Glyphs> {
    private final Supplier<Glyphs> source;
    private @Nullable Glyphs fetched;

    Once(Supplier<Glyphs> source) {
        this.source = source;
    }

    @Override
    public synchronized Glyphs get() {
        if (fetched == null) {
            fetched = source.get();
        }
        return fetched;
    }
}
