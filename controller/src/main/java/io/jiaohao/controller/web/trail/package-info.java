// SPDX-License-Identifier: Apache-2.0
/**
 * Why somebody was called, and all that happened to a ticket, in the words of the hall, Chinese and English. Pure: entries of the
 * journal in, JSON out. Start with {@link io.jiaohao.controller.web.trail.Trail}, or with {@link io.jiaohao.controller.web.trail.Doings} for
 * all that was done on a day; the sentences stand in {@code Happenings} and {@code HallHappenings}.
 */
@NullMarked
package io.jiaohao.controller.web.trail;

import org.jspecify.annotations.NullMarked;
