// SPDX-License-Identifier: Apache-2.0
/**
 * Screens: a page of the controller, full screen on the HDMI of a Raspberry Pi, in a browser that is started, watched and ended with the
 * node. The page itself is the controller's and keeps its own line; only while it does not answer yet a page of ours stands there.
 * Knows nothing of cards. Start with {@link io.jiaohao.display.screen.Screen}. A browser that lives but draws nothing is not noticed.
 */
@NullMarked
package io.jiaohao.display.screen;

import org.jspecify.annotations.NullMarked;
