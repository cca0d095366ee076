// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.sheet;

import io.jiaohao.controller.hall.sheet.Sheet;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A sheet with what stands around it.
 *
 * @param version above 1: a correction
 * @param words the hall's own sentence
 * @param on the date of publishing, by the hall's clock
 */
record Shown(Sheet sheet, int version, @Nullable String words, LocalDate on) {}
