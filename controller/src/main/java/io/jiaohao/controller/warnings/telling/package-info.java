// SPDX-License-Identifier: Apache-2.0
/**
 * Who hears of a warning, when, and in which words: {@link io.jiaohao.controller.warnings.telling.Telling} is the fold that decides,
 * pure, once for each listener; {@link io.jiaohao.controller.warnings.telling.Teller} lets it run and remembers across a restart what
 * was told. It sees the warnings, and knows no listener but the log. Start with {@code Telling}.
 */
@NullMarked
package io.jiaohao.controller.warnings.telling;

import org.jspecify.annotations.NullMarked;
