// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.desk;

import io.jiaohao.controller.hall.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** A journal in memory whose medium a test can make slow, full or broken. */
final class HandJournal implements Journal {
    private final List<Entry> entries = new ArrayList<>();
    private final Semaphore begun = new Semaphore(0);
    private final Semaphore allowed = new Semaphore(Integer.MAX_VALUE / 2);
    private int forces;
    private boolean room = true;
    private @Nullable Throwable appendFailure;
    private @Nullable Throwable forceFailure;

    synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    synchronized int forces() {
        return forces;
    }

    synchronized void room(boolean is) {
        room = is;
    }

    synchronized void failAppend(Throwable failure) {
        appendFailure = failure;
    }

    synchronized void failForce(Throwable failure) {
        forceFailure = failure;
    }

    /** From now on a force waits to be let through. */
    void hold() {
        allowed.drainPermits();
        begun.drainPermits();
    }

    /** Returns once the desk waits for the medium. */
    void awaitForce() {
        begun.acquireUninterruptibly();
    }

    void release() {
        allowed.release(Integer.MAX_VALUE / 2);
    }

    @Override
    public synchronized boolean hasRoom() {
        return room;
    }

    @Override
    public synchronized void append(Entry entry) throws IOException {
        fail(appendFailure);
        entries.add(entry);
    }

    @Override
    public void force() throws IOException {
        begun.release();
        allowed.acquireUninterruptibly();
        synchronized (this) {
            fail(forceFailure);
            forces++;
        }
    }

    private static void fail(@Nullable Throwable failure) throws IOException {
        switch (failure) {
            case null -> {}
            case IOException io -> throw io;
            case Error error -> throw error;
            case RuntimeException runtime -> throw runtime;
            default -> throw new IllegalArgumentException(failure);
        }
    }
}
