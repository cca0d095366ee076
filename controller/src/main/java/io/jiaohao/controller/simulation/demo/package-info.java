// SPDX-License-Identifier: Apache-2.0
/**
 * The real programs as processes of this computer: as configured ({@link io.jiaohao.controller.simulation.demo.ConfiguredHall}), or
 * with emulated devices, free ports and a page that shows them all
 * ({@link io.jiaohao.controller.simulation.demo.DemoHall}).
 */
@NullMarked
package io.jiaohao.controller.simulation.demo;

import org.jspecify.annotations.NullMarked;
