// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.staffing;

/**
 * How good waiting is to be.
 *
 * @param share of those called who shall not wait longer than the target of their service, in percent, 50 to 99
 * @param busy a busy day has as many people as this share of days has at most, in percent, 50 to 99
 */
public record Goal(int share, int busy) {
    public static final int LEAST = 50;
    public static final int MOST = 99;

    /** Four of five, as call centres usually say; of five days the busiest but one. */
    public static final Goal USUAL = new Goal(80, 80);

    public Goal {
        if (share < LEAST || share > MOST || busy < LEAST || busy > MOST) {
            throw new IllegalArgumentException("shares must be 50 to 99 percent, not " + share + " and " + busy);
        }
    }
}
