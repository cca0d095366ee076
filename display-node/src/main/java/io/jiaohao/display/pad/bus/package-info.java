// SPDX-License-Identifier: Apache-2.0
/**
 * The RS-485 bus of call pads and evaluators, {@code FF 68 …} (domain.md 3.3; the real hall's own program is JackQChen/QueueSystem,
 * {@code CallSystem/frmMain.cs}). Frames and their bytes are pure ({@link io.jiaohao.display.pad.bus.BusFrame},
 * {@code BusCodec}), so is what a pad shows ({@code BusPlate}), when a visit has ended ({@code BusVisit}) and what waits for the line ({@code BusOutbox}); the line is
 * {@link io.jiaohao.display.pad.bus.BusDriver}'s.
 *
 * <p>Not supported, because no source says how: the keys 0E 取消 and 11 一米线, unless they are given a meaning in the settings; digits
 * typed before any other key than 0F; choosing the target of 13 转移 on the pad (the source only puts the number back into the queue: give the
 * key a target in the settings, {@code "13" = "TRANSFER SB"}); whether a pad answers what it is told (one that repeats it is
 * heard and presses nothing); that an evaluator does not begin when a desk
 * page sets its visitor aside or sends them on (the sign does not tell that from an end); which grade an evaluator's keys
 * mean (so they have none until the settings say so).
 */
@NullMarked
package io.jiaohao.display.pad.bus;

import org.jspecify.annotations.NullMarked;
