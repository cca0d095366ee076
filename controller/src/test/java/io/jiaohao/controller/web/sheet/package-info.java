// SPDX-License-Identifier: Apache-2.0
/** The page of a sheet, to the letter where it matters. */
@NullMarked
package io.jiaohao.controller.web.sheet;

import org.jspecify.annotations.NullMarked;
