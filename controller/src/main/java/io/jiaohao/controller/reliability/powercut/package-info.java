// SPDX-License-Identifier: Apache-2.0
/**
 * The power is cut: a hall works over files that record every write and every force, and is opened again from what a cut would have
 * left. Start with {@link io.jiaohao.controller.reliability.powercut.PowerCutBench}.
 */
@NullMarked
package io.jiaohao.controller.reliability.powercut;

import org.jspecify.annotations.NullMarked;
