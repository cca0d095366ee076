// SPDX-License-Identifier: Apache-2.0
/**
 * The real controller is killed while clients take numbers and press keys, and every answer they got is looked for afterwards. Start
 * with {@link io.jiaohao.controller.simulation.kill.KillBench}; the clients and their list live in the bench's process, which nobody
 * kills. {@link io.jiaohao.controller.simulation.kill.Road} spoils the way between a node and the broker instead.
 */
@NullMarked
package io.jiaohao.controller.simulation.kill;

import org.jspecify.annotations.NullMarked;
