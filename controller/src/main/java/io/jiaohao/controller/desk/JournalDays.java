// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.desk;

import io.jiaohao.controller.hall.Entry;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** The journal, to be read again a day at a time. Reads files, so it is slow; any thread. */
@FunctionalInterface
public interface JournalDays {

    /**
     * What is written of a hall day, in order from its opening; empty where nothing is. The last entries of today may not be on the
     * medium yet: whoever shows them leaves out those above {@link Desk#hall}'s sequence.
     */
    List<Entry> of(LocalDate day) throws IOException;
}
