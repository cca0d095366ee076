// SPDX-License-Identifier: Apache-2.0
/**
 * Figures of the running hall, one JSON line each, measured from outside like anybody could. Start with
 * {@link io.jiaohao.controller.simulation.bench.PressToLight}.
 */
@NullMarked
package io.jiaohao.controller.simulation.bench;

import org.jspecify.annotations.NullMarked;
