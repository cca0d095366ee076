// SPDX-License-Identifier: Apache-2.0
/**
 * What is said aloud: one sentence for each call, as a message for whoever has a loudspeaker. The sentences are pure
 * ({@link io.jiaohao.controller.voice.Sentences}); speaking is the display node's business. Knows {@code protocol}, {@code desk} and
 * {@code hall}.
 */
@NullMarked
package io.jiaohao.controller.voice;

import org.jspecify.annotations.NullMarked;
