// SPDX-License-Identifier: Apache-2.0
/** Sentences in words, and of which clips. */
@NullMarked
package io.jiaohao.display.speech;

import org.jspecify.annotations.NullMarked;
