// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.jiaohao.controller.forecast.whatif;

import org.jspecify.annotations.NullMarked;
