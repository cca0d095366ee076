// SPDX-License-Identifier: Apache-2.0
/**
 * The streams of server-sent events: who watches which {@link io.jiaohao.controller.web.view.View}, and how changes reach thousands of
 * them in rounds. Start with {@code Watching}; {@code Rounds} says when, {@code Stream} is one listener.
 */
@NullMarked
package io.jiaohao.controller.web.live;

import org.jspecify.annotations.NullMarked;
