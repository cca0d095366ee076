// SPDX-License-Identifier: Apache-2.0
/**
 * 月度公示: what the hall tells the public of a month, as it was when it was published. Values only; what they are made of is told in
 * {@code publishing}. Start with {@link io.jiaohao.controller.hall.sheet.Sheet}.
 */
@NullMarked
package io.jiaohao.controller.hall.sheet;

import org.jspecify.annotations.NullMarked;
