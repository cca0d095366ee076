// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.note;

import io.jiaohao.controller.hall.NotedSpan;

/** 本人说明: what the clerk of {@code badge} wrote beside the own figures of a day or month. */
public record FigureNote(String badge, NotedSpan span, String text) {}
