// SPDX-License-Identifier: Apache-2.0
/**
 * Sentences: how a text is written out so that any voice says it right, and of which clips it is put together. Pure. Start reading
 * at {@link io.jiaohao.display.speech.Normaliser}.
 */
@NullMarked
package io.jiaohao.display.speech;

import org.jspecify.annotations.NullMarked;
