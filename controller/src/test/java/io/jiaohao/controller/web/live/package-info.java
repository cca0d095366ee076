// SPDX-License-Identifier: Apache-2.0
/** Rounds and streams, tried without a server. */
@NullMarked
package io.jiaohao.controller.web.live;

import org.jspecify.annotations.NullMarked;
