// SPDX-License-Identifier: Apache-2.0
/**
 * Which slips were ordered and what became of them: an order that comes again is answered, not printed again. Pure; knows {@code protocol}
 * only. Start with {@link io.jiaohao.printer.jobs.JobBook}.
 */
@NullMarked
package io.jiaohao.printer.jobs;

import org.jspecify.annotations.NullMarked;
