// SPDX-License-Identifier: Apache-2.0
/**
 * The streams of server-sent events and what each page is shown of the hall. Start with {@link
 * io.jiaohao.controller.web.live.View}.
 */
@NullMarked
package io.jiaohao.controller.web.live;

import org.jspecify.annotations.NullMarked;
