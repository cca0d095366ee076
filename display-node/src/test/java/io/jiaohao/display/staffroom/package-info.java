// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.jiaohao.display.staffroom;

import org.jspecify.annotations.NullMarked;
