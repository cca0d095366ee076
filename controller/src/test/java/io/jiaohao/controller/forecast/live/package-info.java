// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.jiaohao.controller.forecast.live;

import org.jspecify.annotations.NullMarked;
