// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.line;

import java.io.IOException;

/** A device whose calls may block as long as it likes. One thread reads, one writes, any may close. */
interface Device {

    /**
     * Waits for bytes; none where there is nothing yet.
     *
     * @throws IOException where there will never be any again, from here
     */
    byte[] read() throws IOException;

    /** Returns when all have been taken. */
    void write(byte[] bytes) throws IOException;

    /** Whether it is still plugged in. */
    boolean there();

    /** Ends calls that block. */
    void close();
}
