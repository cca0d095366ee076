// SPDX-License-Identifier: Apache-2.0
/**
 * LED cards as the node sees them, whoever makes them: {@link io.jiaohao.display.card.LedCard} takes scenes and
 * reports what the card itself acknowledged; {@link io.jiaohao.display.card.Refresh} decides what is sent when. One package
 * below this one for each maker, with its emulator; makers never see one another.
 */
@NullMarked
package io.jiaohao.display.card;

import org.jspecify.annotations.NullMarked;
