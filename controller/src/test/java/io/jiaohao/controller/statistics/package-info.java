// SPDX-License-Identifier: Apache-2.0
/** Tests of {@code statistics}. */
@NullMarked
package io.jiaohao.controller.statistics;

import org.jspecify.annotations.NullMarked;
