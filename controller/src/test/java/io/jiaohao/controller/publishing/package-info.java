// SPDX-License-Identifier: Apache-2.0
/** What the public is told, and what it is not. */
@NullMarked
package io.jiaohao.controller.publishing;

import org.jspecify.annotations.NullMarked;
