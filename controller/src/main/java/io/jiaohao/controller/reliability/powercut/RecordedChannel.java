// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.reliability.powercut;

import io.jiaohao.controller.reliability.powercut.Recording.Step;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;

/** A file of H2's, open; every change is noted before it is made. */
final class RecordedChannel extends FileBase {
    private final FileChannel channel;
    private final Recording recording;
    private final int file;

    RecordedChannel(FileChannel channel, Recording recording, int file) {
        this.channel = channel;
        this.recording = recording;
        this.file = file;
    }

    @Override
    public synchronized int write(ByteBuffer bytes, long at) throws IOException {
        note(bytes, at);
        return channel.write(bytes, at);
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        note(bytes, channel.position());
        return channel.write(bytes);
    }

    private void note(ByteBuffer bytes, long at) {
        var written = new byte[bytes.remaining()];
        bytes.duplicate().get(written);
        recording.add(new Step.Wrote(file, at, written));
    }

    @Override
    public FileChannel truncate(long length) throws IOException {
        recording.add(new Step.Cut(file, length));
        channel.truncate(length);
        return this;
    }

    @Override
    public void force(boolean length) {
        recording.add(new Step.Forced(file));
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
        return channel.read(bytes);
    }

    @Override
    public synchronized int read(ByteBuffer bytes, long at) throws IOException {
        return channel.read(bytes, at);
    }

    @Override
    public long position() throws IOException {
        return channel.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        channel.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public FileLock tryLock(long at, long length, boolean shared) throws IOException {
        return channel.tryLock(at, length, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        channel.close();
    }
}
