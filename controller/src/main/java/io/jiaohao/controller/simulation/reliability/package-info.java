// SPDX-License-Identifier: Apache-2.0
/**
 * The promise of the journal, put to the proof: the real controller is killed while clients take numbers and press keys, and every
 * answer they got is looked for afterwards. Start with {@link io.jiaohao.controller.simulation.reliability.KillBench}; the clients and
 * their list live in the bench's process, which nobody kills.
 */
@NullMarked
package io.jiaohao.controller.simulation.reliability;

import org.jspecify.annotations.NullMarked;
