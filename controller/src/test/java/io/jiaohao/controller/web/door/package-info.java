// SPDX-License-Identifier: Apache-2.0
/** Who may come in, tried without a server. */
@NullMarked
package io.jiaohao.controller.web.door;

import org.jspecify.annotations.NullMarked;
