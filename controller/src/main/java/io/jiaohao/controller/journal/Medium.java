// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.journal;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Where the journal's files lie. On a machine that is its disk, {@link #DISK}; the proof of the journal writes through one that notes
 * what was written and what was forced. Reading needs none: files are read as they are. Thread-safe; a sheet is one thread's.
 */
public interface Medium {
    /** The machine's own. */
    Medium DISK = new Disk();

    /** Opens a file to write on at its end; makes it where there is none. */
    Sheet open(Path file) throws IOException;

    /** Puts a file in the place of another, whole or not at all. It is sure after {@link #force} of the folder. */
    void replace(Path file, Path place) throws IOException;

    /** Takes a file away whose bytes are kept elsewhere. */
    void remove(Path file) throws IOException;

    /** Returns when the names in a folder are on the medium: a new file is there after a power cut only then. */
    void force(Path folder) throws IOException;

    /** An open file. */
    interface Sheet extends AutoCloseable {
        long length() throws IOException;

        /** Writes all of {@code bytes} at the end, or throws. */
        void append(byte[] bytes) throws IOException;

        /** Leaves only the first {@code length} bytes. */
        void cut(long length) throws IOException;

        /** Returns when everything is on the medium; {@code length}: so is a length that changed. */
        void force(boolean length) throws IOException;

        @Override
        void close() throws IOException;
    }
}
