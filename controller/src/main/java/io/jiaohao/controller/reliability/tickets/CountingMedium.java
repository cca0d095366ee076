// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.reliability.tickets;

import io.jiaohao.controller.journal.Medium;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** The machine's disk, and how often it was forced. */
final class CountingMedium implements Medium {
    private final AtomicLong forces = new AtomicLong();

    long forces() {
        return forces.get();
    }

    @Override
    public Sheet open(Path file) throws IOException {
        return new CountingSheet(Medium.DISK.open(file));
    }

    @Override
    public void replace(Path file, Path place) throws IOException {
        Medium.DISK.replace(file, place);
    }

    @Override
    public void remove(Path file) throws IOException {
        Medium.DISK.remove(file);
    }

    @Override
    public void force(Path folder) throws IOException {
        forces.incrementAndGet();
        Medium.DISK.force(folder);
    }

    private final class CountingSheet implements Sheet {
        private final Sheet sheet;

        CountingSheet(Sheet sheet) {
            this.sheet = sheet;
        }

        @Override
        public long length() throws IOException {
            return sheet.length();
        }

        @Override
        public void append(byte[] bytes) throws IOException {
            sheet.append(bytes);
        }

        @Override
        public void cut(long length) throws IOException {
            sheet.cut(length);
        }

        @Override
        public void force(boolean length) throws IOException {
            forces.incrementAndGet();
            sheet.force(length);
        }

        @Override
        public void close() throws IOException {
            sheet.close();
        }
    }
}
