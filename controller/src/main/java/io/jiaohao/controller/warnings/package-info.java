// SPDX-License-Identifier: Apache-2.0
/**
 * The nine warnings (预警) of a hall that fills up: {@link io.jiaohao.controller.warnings.Watch} is the fold that raises, keeps and
 * lowers them, pure; {@link io.jiaohao.controller.warnings.HallWatch} looks every few seconds. It knows the hall and nothing of pages,
 * files or networks; who hears of a warning, and how often, is decided in {@code warnings.telling}.
 */
@NullMarked
package io.jiaohao.controller.warnings;

import org.jspecify.annotations.NullMarked;
