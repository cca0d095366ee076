// SPDX-License-Identifier: Apache-2.0
/** Voices and the programs behind them. */
@NullMarked
package io.jiaohao.display.voices;

import org.jspecify.annotations.NullMarked;
