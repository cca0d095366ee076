// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import io.jiaohao.controller.desk.Journal;
import io.jiaohao.controller.hall.Entry;
import java.util.ArrayList;
import java.util.List;

/** Keeps entries as long as the test runs. Desk's thread only. */
final class MemoryJournal implements Journal {
    private final List<Entry> entries = new ArrayList<>();
    volatile boolean full;

    @Override
    public boolean hasRoom() {
        return !full;
    }

    @Override
    public void append(Entry entry) {
        entries.add(entry);
    }

    @Override
    public void force() {}
}
