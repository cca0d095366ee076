// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast;

/**
 * What was said of a wait when the number was taken.
 *
 * @param seconds as likely too long as too short
 * @param low with {@code high}: four of five waits lie between
 * @param learnt whether enough had been seen to print it
 */
public record Estimate(long seconds, long low, long high, boolean learnt) {}
