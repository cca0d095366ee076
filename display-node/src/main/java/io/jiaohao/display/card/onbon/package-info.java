// SPDX-License-Identifier: Apache-2.0
/**
 * Onbon (仰邦) K-series font cards over TCP: frames (domain.md 3.1), codec, driver and emulator. Start with
 * {@link io.jiaohao.display.card.onbon.OnbonFrame}; the bytes are made and read in
 * {@link io.jiaohao.display.card.onbon.OnbonCodec}, which is pure.
 */
@NullMarked
package io.jiaohao.display.card.onbon;

import org.jspecify.annotations.NullMarked;
