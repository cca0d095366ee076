// SPDX-License-Identifier: Apache-2.0
/** Places, and the tree they stand in. */
@NullMarked
package io.jiaohao.controller.hall.line;

import org.jspecify.annotations.NullMarked;
