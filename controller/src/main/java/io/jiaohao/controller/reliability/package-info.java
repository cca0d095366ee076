// SPDX-License-Identifier: Apache-2.0
/**
 * The promise of the journal, put to the proof: what was acknowledged ({@code Acknowledged}) is looked for in the journal
 * ({@code JournalAudit}). {@code powercut} cuts the power of a recorded hall, {@code tickets} measures what the promise costs. Killing
 * the real program is done from outside, in {@code simulation.kill}.
 */
@NullMarked
package io.jiaohao.controller.reliability;

import org.jspecify.annotations.NullMarked;
