// SPDX-License-Identifier: Apache-2.0
/** Tests of {@code statistics.figure}. */
@NullMarked
package io.jiaohao.controller.statistics.figure;

import org.jspecify.annotations.NullMarked;
