// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One controller for one state folder: two would give one number to two people. Freed by the kernel however the process ends. */
public final class StateLock implements AutoCloseable {
    private final FileChannel channel;

    private StateLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws IOException where another controller has it, or the folder cannot be written, with a sentence that says so
     */
    public static StateLock take(Path state) throws IOException {
        var channel = opened(state);
        if (locked(channel)) {
            return new StateLock(channel);
        }
        channel.close();
        throw new IOException("another controller already runs on the state folder " + state.toAbsolutePath()
                + "; stop that one first, or choose another folder");
    }

    private static FileChannel opened(Path state) throws IOException {
        try {
            Files.createDirectories(state);
            return FileChannel.open(state.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (FileSystemException e) {
            throw new IOException(
                    "状态目录 " + state + " 不能写入,请检查存储卡是否只读、是否已满、权限是否正确 / the state folder cannot be written: "
                            + e.getMessage(),
                    e);
        }
    }

    /** Whether a controller has it. */
    public static boolean isTaken(Path state) throws IOException {
        var file = state.resolve("lock");
        if (Files.notExists(file)) {
            return false;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return !locked(channel);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
