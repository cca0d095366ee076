// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.desk;

import io.jiaohao.controller.hall.Entry;
import java.io.IOException;

/** Where entries are written down for good. Called by the desk's thread only. */
public interface Journal {

    /** Whether there is room for another batch; where not, orders are refused before anything is decided. */
    boolean hasRoom();

    /** Writes an entry; it counts only after {@link #force}. An {@link IOException} ends the process: what was answered must be true. */
    void append(Entry entry) throws IOException;

    /** Returns when everything appended is on the medium. */
    void force() throws IOException;
}
