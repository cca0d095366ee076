// SPDX-License-Identifier: Apache-2.0
/**
 * Which nodes and devices are there, as they say themselves. Knows {@code protocol}. Start with
 * {@link io.jiaohao.controller.health.Nodes}.
 */
@NullMarked
package io.jiaohao.controller.health;

import org.jspecify.annotations.NullMarked;
