// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.records;

import io.jiaohao.controller.hall.Entry;
import java.io.IOException;
import java.util.stream.Stream;

/** The journal, to be read again. Called by the thread of the records while the desk goes on writing. */
@FunctionalInterface
public interface JournalSource {

    /**
     * Every entry on the medium, in order, from the first of the day in which {@code sequence} lies, so that replaying them from an
     * empty hall gives the hall of that day; for 0 from the very first, and where the journal does not reach {@code sequence}, from
     * the last day or empty. The caller closes the stream.
     */
    Stream<Entry> entriesFromDayOf(long sequence) throws IOException;
}
