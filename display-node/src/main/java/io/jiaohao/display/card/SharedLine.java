// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card;

/**
 * A serial line that several cards may hang on, if they all use it alike.
 *
 * @param device path
 * @param use who speaks on it and how fast: {@code onbon at 9600 baud}
 */
public record SharedLine(String device, String use) {}
