// SPDX-License-Identifier: Apache-2.0
/** What the pages say is said in two languages, and from nowhere else. */
@NullMarked
package io.jiaohao.controller.web.words;

import org.jspecify.annotations.NullMarked;
