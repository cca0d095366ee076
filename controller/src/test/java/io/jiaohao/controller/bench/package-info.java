// SPDX-License-Identifier: Apache-2.0
/**
 * What the rules cost, and what a crowd of clerks cannot make them do: {@code ./jiaohao bench core}. Start with {@code CoreBench};
 * {@code NextBenchmark} is measured by JMH, {@code Contest} plays eight windows that press against one another, {@code Referee} watches
 * it without knowing the rules.
 */
@NullMarked
package io.jiaohao.controller.bench;

import org.jspecify.annotations.NullMarked;
