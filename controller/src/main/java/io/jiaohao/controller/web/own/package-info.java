// SPDX-License-Identifier: Apache-2.0
/**
 * What somebody of the staff sees of their own work before anybody else does, and what they write beside it: one page, made here, that
 * needs no script. Start with {@link io.jiaohao.controller.web.own.OwnRoutes}.
 */
@NullMarked
package io.jiaohao.controller.web.own;

import org.jspecify.annotations.NullMarked;
