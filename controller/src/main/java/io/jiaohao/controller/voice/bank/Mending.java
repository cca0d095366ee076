// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.voice.bank;

import java.io.IOException;

/** Puts the cuts of a recording right. What cannot be done is an {@link IllegalArgumentException} with a sentence. */
final class Mending {
    /** Nobody says anything in less: a twentieth of a second. */
    private static final int SHORTEST = 1_100;

    private Mending() {}

    static Recording mend(Recordings recordings, Recording recording, Mend mend) throws IOException {
        if (!recording.has(mend.clip())) {
            throw new IllegalArgumentException("没有这一段。");
        }
        return switch (mend) {
            case Mend.Merge merge -> merge(recording, merge.clip());
            case Mend.Split split -> split(recordings, recording, split);
            case Mend.Move move -> move(recordings, recording, move);
            case Mend.Drop drop -> drop(recording, drop.clip());
        };
    }

    private static Recording merge(Recording recording, int clip) {
        if (!recording.has(clip + 1)) {
            throw new IllegalArgumentException("后面没有可以合并的一段。");
        }
        var one = recording.clips().get(clip);
        var next = recording.clips().get(clip + 1);
        if (!one.file().equals(next.file()) || next.from() < one.from()) {
            throw new IllegalArgumentException("这两段不是同一次录的,不能合并,请重录这一句。");
        }
        return recording.merged(clip);
    }

    private static Recording split(Recordings recordings, Recording recording, Mend.Split split) throws IOException {
        var at = split.at() == null ? recordings.clip(recording, split.clip()).quietest() : Mend.samples(split.at());
        var length = recording.clips().get(split.clip()).length();
        if (at < SHORTEST || length - at < SHORTEST) {
            throw new IllegalArgumentException("这一段太短,不能在这里拆开。");
        }
        return recording.split(split.clip(), at);
    }

    private static Recording move(Recordings recordings, Recording recording, Mend.Move move) throws IOException {
        var piece = recording.clips().get(move.clip());
        var whole = recordings.samplesAround(recording, move.clip());
        var from = Math.max(0, piece.from() + Mend.samples(move.begin()));
        var to = Math.min(whole, piece.to() + Mend.samples(move.end()));
        if (to - from < SHORTEST) {
            throw new IllegalArgumentException("这一段会太短。");
        }
        return recording.moved(move.clip(), from, to);
    }

    private static Recording drop(Recording recording, int clip) {
        if (recording.clips().size() == 1) {
            throw new IllegalArgumentException("只剩这一段了,请删除整份录音。");
        }
        return recording.without(clip);
    }
}
