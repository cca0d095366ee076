// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.board;

import org.jspecify.annotations.Nullable;

/**
 * A scene and how long it stays true.
 *
 * @param changesIn nanoseconds until time alone may change the scene; absent where only a message can
 */
public record View(Scene scene, @Nullable Long changesIn) {}
