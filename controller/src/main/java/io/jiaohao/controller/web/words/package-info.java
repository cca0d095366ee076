// SPDX-License-Identifier: Apache-2.0
/**
 * What the pages say, Chinese and English side by side: read from {@code web/words}, for the pages and for what is made here in plain
 * HTML. Start with {@link io.jiaohao.controller.web.words.Words}.
 */
@NullMarked
package io.jiaohao.controller.web.words;

import org.jspecify.annotations.NullMarked;
