// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.report;

import java.time.LocalDate;

/**
 * Errands of a service whose wait began in an hour of a day, and how long those that were served took.
 *
 * @param hour 0 to 23
 * @param served how many of them were
 * @param millis the ways to the window and the handling of the served
 */
public record Arrivals(LocalDate day, int hour, String service, long errands, long served, long millis) {}
