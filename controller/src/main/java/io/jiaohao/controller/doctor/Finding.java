// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.doctor;

/**
 * One thing that was looked at.
 *
 * @param health how it is
 * @param zh for the hall's manager
 * @param en the same
 */
public record Finding(Health health, String zh, String en) {

    /** How something is. */
    public enum Health {
        WELL("✓"),
        /** Works, and somebody should know. */
        NOTE("!"),
        ILL("✗");

        private final String sign;

        Health(String sign) {
            this.sign = sign;
        }
    }

    public static Finding well(String zh, String en) {
        return new Finding(Health.WELL, zh, en);
    }

    public static Finding note(String zh, String en) {
        return new Finding(Health.NOTE, zh, en);
    }

    public static Finding ill(String zh, String en) {
        return new Finding(Health.ILL, zh, en);
    }

    @Override
    public String toString() {
        return health.sign + ' ' + zh + "\n  " + en;
    }
}
