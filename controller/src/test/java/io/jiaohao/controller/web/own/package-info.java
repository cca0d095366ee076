// SPDX-License-Identifier: Apache-2.0
/** The own figures: which days, and what each number counts. */
@NullMarked
package io.jiaohao.controller.web.own;

import org.jspecify.annotations.NullMarked;
