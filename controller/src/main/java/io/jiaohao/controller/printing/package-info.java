// SPDX-License-Identifier: Apache-2.0
/**
 * Slips: what stands on them, and what becomes of them. A slip is ordered by an event and its job has an id made from the ticket, so
 * a job may be sent again after any crash and is printed once. Knows {@code protocol}, {@code desk}, {@code hall} and the secrets of
 * {@code access}. Start with {@link io.jiaohao.controller.printing.Printing}; the sentences are in {@code Slips}.
 */
@NullMarked
package io.jiaohao.controller.printing;

import org.jspecify.annotations.NullMarked;
