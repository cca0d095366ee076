// SPDX-License-Identifier: Apache-2.0
/** What is told of a day, and what of it names nobody. */
@NullMarked
package io.jiaohao.controller.web.trail;

import org.jspecify.annotations.NullMarked;
