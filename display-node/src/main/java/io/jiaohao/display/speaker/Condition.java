// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker;

import org.jspecify.annotations.Nullable;

/**
 * How the speaker is.
 *
 * @param speaks whether the last sentence was heard
 * @param reason what is wrong and what to do, or what was not as it should be although it was heard
 */
public record Condition(boolean speaks, @Nullable String reason) {
    static final Condition WELL = new Condition(true, null);
}
