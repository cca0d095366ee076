// SPDX-License-Identifier: Apache-2.0
/**
 * Keys pressed at windows, as they come over MQTT: a press becomes a command for the desk, its outcome the reply. Knows
 * {@code protocol}, {@code desk} and {@code hall}. Start with {@link io.jiaohao.controller.windows.Pads}; which key means which
 * command stands in {@link io.jiaohao.controller.windows.Keys}.
 */
@NullMarked
package io.jiaohao.controller.windows;

import org.jspecify.annotations.NullMarked;
