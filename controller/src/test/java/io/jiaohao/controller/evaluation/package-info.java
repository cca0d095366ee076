// SPDX-License-Identifier: Apache-2.0
/** A small day, and the very records that a region gets of it. */
@NullMarked
package io.jiaohao.controller.evaluation;

import org.jspecify.annotations.NullMarked;
