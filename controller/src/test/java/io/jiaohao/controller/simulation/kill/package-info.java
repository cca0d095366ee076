// SPDX-License-Identifier: Apache-2.0
/** Kills and bad roads, with fewer rounds than on demand. */
@NullMarked
package io.jiaohao.controller.simulation.kill;

import org.jspecify.annotations.NullMarked;
