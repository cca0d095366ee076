// SPDX-License-Identifier: Apache-2.0
/** What pages are shown, tried without a server. */
@NullMarked
package io.jiaohao.controller.web.live;

import org.jspecify.annotations.NullMarked;
