// SPDX-License-Identifier: Apache-2.0
/** That the figures of the takers are counted and not guessed. */
@NullMarked
package io.jiaohao.controller.reliability.tickets;

import org.jspecify.annotations.NullMarked;
