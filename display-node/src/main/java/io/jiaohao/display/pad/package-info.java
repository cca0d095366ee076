// SPDX-License-Identifier: Apache-2.0
/**
 * Call keys: from a bouncing contact to a press that is repeated until the reply comes or nobody may act on it any
 * more. Pure, with time as data; knows protocol only. Start with {@link io.jiaohao.display.pad.Pad}.
 */
@NullMarked
package io.jiaohao.display.pad;

import org.jspecify.annotations.NullMarked;
