// SPDX-License-Identifier: Apache-2.0
/**
 * The dots of characters: a subset of GNU Unifont (licence beside the resource). K-series cards have fonts of their
 * own; pictures of emulated cards need these. Knows nothing of ours. Start with {@link io.jiaohao.display.glyphs.Glyphs}.
 */
@NullMarked
package io.jiaohao.display.glyphs;

import org.jspecify.annotations.NullMarked;
