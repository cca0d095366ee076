// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.jiaohao.controller.forecast.habit;

import org.jspecify.annotations.NullMarked;
