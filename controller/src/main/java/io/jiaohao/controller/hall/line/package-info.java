// SPDX-License-Identifier: Apache-2.0
/**
 * Waiting. A {@link io.jiaohao.controller.hall.line.Line} is what people wait for, a {@link io.jiaohao.controller.hall.line.Queue} those
 * who do, by {@link io.jiaohao.controller.hall.line.Rank} and {@link io.jiaohao.controller.hall.line.Place}; all of it stands on
 * {@link io.jiaohao.controller.hall.line.Tree}, which never changes. Who of them is called is no concern of this room.
 */
@NullMarked
package io.jiaohao.controller.hall.line;

import org.jspecify.annotations.NullMarked;
