// SPDX-License-Identifier: Apache-2.0
/**
 * The whole hall on one computer: starts the real programs as processes, gives them settings and emulated devices, and shows what the
 * devices got on one page. It stands outside the hall and uses its doors like anybody. Start with
 * {@link io.jiaohao.controller.simulation.DemoHall}; the people are in {@code simulation.people}, the figures in
 * {@code simulation.bench}.
 */
@NullMarked
package io.jiaohao.controller.simulation;

import org.jspecify.annotations.NullMarked;
