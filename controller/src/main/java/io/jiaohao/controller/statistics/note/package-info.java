// SPDX-License-Identifier: Apache-2.0
/**
 * What clerks wrote beside their own figures: a fold over the journal into a table of its own, so that it stays with the figures. Start
 * with {@link io.jiaohao.controller.statistics.note.FigureNotes}.
 */
@NullMarked
package io.jiaohao.controller.statistics.note;

import org.jspecify.annotations.NullMarked;
