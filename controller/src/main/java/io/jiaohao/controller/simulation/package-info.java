// SPDX-License-Identifier: Apache-2.0
/**
 * A hall without walls: programs started together ({@code demo}), people who use them ({@code people}), and figures taken from
 * outside ({@code bench}). Nothing of it runs in a real hall but the start of its programs.
 */
@NullMarked
package io.jiaohao.controller.simulation;

import org.jspecify.annotations.NullMarked;
