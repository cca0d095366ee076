// SPDX-License-Identifier: Apache-2.0
/**
 * The board for a screen whose browser runs no scripts. Event loop only.
 */
@NullMarked
package io.jiaohao.controller.web.board;

import org.jspecify.annotations.NullMarked;
