// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon;

import io.jiaohao.display.board.Scene;
import io.jiaohao.display.card.onbon.emulator.OnbonEmulator;
import io.jiaohao.display.card.onbon.frame.OnbonCodec;
import io.jiaohao.display.card.onbon.frame.OnbonFrame;
import io.jiaohao.display.card.onbon.frame.OnbonMessage;
import io.jiaohao.display.card.onbon.frame.OnbonReader;
import io.jiaohao.display.glyphs.Dots;
import io.jiaohao.display.glyphs.Glyphs;
import java.util.List;

/** A scene on an emulated card whose clock the test turns: through the bytes, without a wire. */
final class OnbonShown {
    private static final Glyphs GLYPHS = Glyphs.load();
    private final OnbonEmulator card;
    private long now;

    private OnbonShown(OnbonSettings settings) {
        this.card = new OnbonEmulator(
                settings.name(),
                settings.address(),
                settings.width(),
                settings.height(),
                settings.type().buffer,
                settings.answer(),
                GLYPHS,
                () -> now);
    }

    static OnbonShown of(Scene scene, OnbonSettings settings) {
        var shown = new OnbonShown(settings);
        shown.told(
                settings,
                new OnbonMessage.ShowAreas(
                        new OnbonMessage.Deletion.All(), new OnbonScenes(settings).areas(scene, true)));
        return shown;
    }

    OnbonShown told(OnbonSettings settings, OnbonMessage message) {
        var bytes = OnbonCodec.encode(OnbonFrame.to(settings.address(), message));
        for (var item : new OnbonReader().read(bytes)) {
            if (item instanceof OnbonReader.Received(var frame, var whole)
                    && card.heard(frame, whole) instanceof OnbonEmulator.Reaction.Answer(var answer, var ignored)
                    && OnbonCodec.decode(answer) instanceof OnbonCodec.Reading.Complete(var reply, var length)
                    && reply.message().equals(new OnbonMessage.Ack())) {
                return this;
            }
        }
        throw new AssertionError("the card does not take " + message);
    }

    List<String> text(long at) {
        now = at;
        return card.text();
    }

    List<List<String>> pages() {
        return card.pages();
    }

    Dots dots(long at) {
        now = at;
        return card.dots();
    }
}
