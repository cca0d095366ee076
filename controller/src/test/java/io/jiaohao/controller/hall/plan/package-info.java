// SPDX-License-Identifier: Apache-2.0
/** What a plan may be, and what is said of one that may not. */
@NullMarked
package io.jiaohao.controller.hall.plan;

import org.jspecify.annotations.NullMarked;
