// SPDX-License-Identifier: Apache-2.0
/**
 * The promise of the journal, put to the proof: what was acknowledged ({@code Acknowledged}) is looked for in the journal
 * ({@code JournalAudit}). The power is cut here too ({@code PowerCutBench}): a hall works over files that record every write and every
 * force, and is opened again from what a cut would have left. Killing the real program is done from outside, in
 * {@code simulation.kill}.
 */
@NullMarked
package io.jiaohao.controller.reliability;

import org.jspecify.annotations.NullMarked;
