// SPDX-License-Identifier: Apache-2.0
/**
 * The desk with a journal and a clock that the tests hold in their hands. Start with {@code DeskTest}; {@code ContendedDeskTest} is
 * the hall on its worst morning.
 */
@NullMarked
package io.jiaohao.controller.desk;

import org.jspecify.annotations.NullMarked;
