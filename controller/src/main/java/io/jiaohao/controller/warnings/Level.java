// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings;

/** 黄 / 橙 / 红, the mildest first. */
public enum Level {
    YELLOW,
    ORANGE,
    RED
}
