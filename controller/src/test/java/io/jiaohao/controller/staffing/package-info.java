// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.jiaohao.controller.staffing;

import org.jspecify.annotations.NullMarked;
