// SPDX-License-Identifier: Apache-2.0
/**
 * What the hall shows: the state of every window's sign, the board and the kiosks' menu, published as retained states whenever they
 * change. Knows {@code protocol}, {@code desk} and {@code hall}; how a state looks on a device is the display node's business.
 * Start with {@link io.jiaohao.controller.displays.Displays}; {@link io.jiaohao.controller.displays.Shows} holds the pure translation.
 */
@NullMarked
package io.jiaohao.controller.displays;

import org.jspecify.annotations.NullMarked;
