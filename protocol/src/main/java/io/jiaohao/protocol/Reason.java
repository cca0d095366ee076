// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol;

/**
 * Why something was refused or failed.
 *
 * @param code stable, upper case, for programs: {@code NOBODY_WAITING}
 * @param text one Chinese sentence for the person who pressed
 */
public record Reason(String code, String text) {
    public Reason {
        Valid.matches(code, "[A-Z][A-Z_]{1,40}", "reason code");
    }
}
