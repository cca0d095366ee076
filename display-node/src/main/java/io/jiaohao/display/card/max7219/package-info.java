// SPDX-License-Identifier: Apache-2.0
/**
 * Chains of MAX7219 chips, each with 8 × 8 lamps, over SPI: the cheapest bar, driven lamp by lamp. Words and registers as in the
 * datasheet (domain.md 3.2); how modules are turned and chained is a setting. A chain cannot answer: {@code took} here means
 * written without error, not seen. Start with {@link io.jiaohao.display.card.max7219.Max7219Frame}; where each lamp sits is told
 * by {@link io.jiaohao.display.card.max7219.Max7219Layout}.
 */
@NullMarked
package io.jiaohao.display.card.max7219;

import org.jspecify.annotations.NullMarked;
