// SPDX-License-Identifier: Apache-2.0
/**
 * What a rehearsal of recorded days came to, as tables to be read and as lines of JSON. Start with
 * {@link io.jiaohao.controller.forecast.account.EffectTable}. Pure.
 */
@NullMarked
package io.jiaohao.controller.forecast.account;

import org.jspecify.annotations.NullMarked;
