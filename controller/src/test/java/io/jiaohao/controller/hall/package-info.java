// SPDX-License-Identifier: Apache-2.0
/**
 * The rules as sentences. Start with {@link io.jiaohao.controller.hall.Specification}, the language the tests are written in, then
 * {@code KeyTableTest}, which shows every key in every state on one page.
 */
@NullMarked
package io.jiaohao.controller.hall;

import org.jspecify.annotations.NullMarked;
