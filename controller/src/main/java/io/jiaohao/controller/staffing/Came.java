// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.staffing;

import java.time.LocalDate;

/**
 * How many people took a number of a service in an hour of a day, and how long those who were served took.
 *
 * @param hour 0 to 23
 * @param served how many of them were
 * @param seconds what the served took at windows, all together
 */
public record Came(LocalDate day, int hour, String service, long people, long served, long seconds) {}
