// SPDX-License-Identifier: Apache-2.0
/** Tests of {@code statistics.report}. */
@NullMarked
package io.jiaohao.controller.statistics.report;

import org.jspecify.annotations.NullMarked;
