// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.reliability.powercut;

import io.jiaohao.controller.reliability.Acknowledged;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that was done to a medium, in order: what was written, what was forced, and when somebody was given an answer. Files are
 * told apart by a number, as a file system does it; their names are things of their own. Thread-safe.
 */
final class Recording {
    private final List<Step> steps = new ArrayList<>();
    private boolean forces = true;
    private int files;

    /** One thing that was done. */
    sealed interface Step {
        /** To the bytes of a file. */
        sealed interface OfFile extends Step {
            int file();
        }

        /** To a name. */
        sealed interface OfName extends Step {
            Path name();
        }

        /** Bytes were written; the array is nobody else's. */
        @SuppressWarnings("ArrayRecordComponent")
        record Wrote(int file, long at, byte[] bytes) implements OfFile {}

        /** The file was made so long. */
        record Cut(int file, long length) implements OfFile {}

        /** All bytes of a file are on the medium. */
        record Forced(int file) implements OfFile {}

        /** A name was given to a file that was new. */
        record Made(Path name, int file) implements OfName {}

        /** A file got another name, and whatever had that lost it. */
        record Moved(Path name, Path to) implements OfName {}

        /** The name is gone. */
        record Removed(Path name) implements OfName {}

        /** All names of a folder are on the medium. */
        record ForcedFolder(Path folder) implements Step {}

        /** Somebody was given an answer. */
        record Answered(Acknowledged.Answer answer) implements Step {}
    }

    synchronized int made(Path name) {
        files++;
        steps.add(new Step.Made(name, files));
        return files;
    }

    synchronized void add(Step step) {
        var force = step instanceof Step.Forced || step instanceof Step.ForcedFolder;
        if (!force || forces) {
            steps.add(step);
        }
    }

    /** From here on nothing is forced any more, though whoever writes thinks so: with this the proof must fail. */
    synchronized void forceNothing() {
        forces = false;
    }

    synchronized List<Step> steps() {
        return List.copyOf(steps);
    }
}
