// SPDX-License-Identifier: Apache-2.0
/** The wire's words, tried. */
@NullMarked
package io.jiaohao.protocol;

import org.jspecify.annotations.NullMarked;
