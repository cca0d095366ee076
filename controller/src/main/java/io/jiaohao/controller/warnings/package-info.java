// SPDX-License-Identifier: Apache-2.0
/**
 * The nine warnings (预警) of a hall that fills up: {@link io.jiaohao.controller.warnings.Watch} is the fold that raises, keeps and
 * lowers them, pure; {@link io.jiaohao.controller.warnings.HallWatch} looks every few seconds and says aloud what must be heard. It
 * knows the hall and nothing of pages, files or networks.
 */
@NullMarked
package io.jiaohao.controller.warnings;

import org.jspecify.annotations.NullMarked;
