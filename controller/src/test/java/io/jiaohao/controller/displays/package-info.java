// SPDX-License-Identifier: Apache-2.0
/** What signs, board and menu say of a hall. */
@NullMarked
package io.jiaohao.controller.displays;

import org.jspecify.annotations.NullMarked;
