// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon;

import io.jiaohao.display.board.Scene;
import io.jiaohao.display.card.Refresh;
import io.jiaohao.display.card.onbon.frame.OnbonArea;
import io.jiaohao.display.card.onbon.frame.OnbonMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wanted on a card, is under way to it, and stands there as areas. Owned by one thread; asks no clock. */
final class OnbonSign {
    private static final int OFTEN = 3;

    private final OnbonScenes scenes;
    private final Refresh refresh;
    private @Nullable List<OnbonArea> standing;
    private List<OnbonArea> writing = List.of();
    private boolean countsAreas;
    private int miscounts;

    OnbonSign(OnbonSettings settings) {
        this.scenes = new OnbonScenes(settings);
        this.refresh = new Refresh(settings.gap().toNanos());
    }

    void want(Scene scene, long gotAt) {
        refresh.want(scene, gotAt);
    }

    Refresh.Step next(long now) {
        return refresh.next(now);
    }

    /**
     * What differs from what stands there.
     *
     * @param timed whether the card knows what time it is
     * @param question what to say where nothing differs
     */
    OnbonMessage write(Scene scene, boolean timed, OnbonMessage question) {
        writing = scenes.areas(scene, timed);
        var change = scenes.change(standing, writing);
        return change instanceof OnbonMessage.Ping ? question : change;
    }

    Refresh.@Nullable Taken acknowledged(long now) {
        standing = writing;
        return refresh.acknowledged(now);
    }

    /** Nobody knows what stands there. */
    void lost() {
        refresh.lost();
        standing = null;
    }

    /** What stands there is known and may want a change. */
    void lookAgain() {
        refresh.lost();
    }

    /**
     * Whether what was written still stands. A card that was never seen to count its areas as we do is not written again and
     * again.
     */
    boolean stands(OnbonMessage.Status status) {
        if (standing == null) {
            return true;
        }
        var ids = standing.stream().map(OnbonArea::id).sorted().toList();
        if (status.areas().stream().sorted().toList().equals(ids)) {
            countsAreas |= !ids.isEmpty();
            return true;
        }
        return !countsAreas && ++miscounts >= OFTEN;
    }
}
