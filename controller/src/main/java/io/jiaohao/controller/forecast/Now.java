// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast;

/**
 * A moment as the forecast knows it.
 *
 * @param second on a steady line: differences are durations
 * @param ofDay the second of the hall's day, by its clock; may pass 86 400
 */
public record Now(long second, int ofDay) {}
