// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon;

import io.jiaohao.display.board.HallTime;
import io.jiaohao.display.board.Scene;
import io.jiaohao.display.card.CardState;
import io.jiaohao.display.card.LedCard;

/** One card on a serial line: what is wanted of it goes to the line's thread. Any thread. */
record OnbonBusCard(OnbonSettings settings, OnbonConversation conversation, OnbonBus bus) implements LedCard {
    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public CardState state() {
        return conversation.state();
    }

    @Override
    public void open() {
        bus.join(this);
    }

    @Override
    public void show(Scene scene, long gotAt) {
        bus.wish(() -> conversation.want(scene, gotAt));
    }

    @Override
    public void time(HallTime time) {
        bus.wish(() -> conversation.time(time));
    }

    @Override
    public void close() {
        bus.leave(this);
    }
}
