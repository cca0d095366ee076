// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.rooms;

/**
 * What a phone may do that holds no slip; nothing by default.
 *
 * @param booking book, move and cancel appointments
 * @param tickets take a number from home
 */
public record Phones(boolean booking, boolean tickets) {
    public static final Phones NOTHING = new Phones(false, false);
}
