// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.jiaohao.controller.health;

import org.jspecify.annotations.NullMarked;
