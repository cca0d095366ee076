// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol;

/**
 * A number as it stands on the slip: one prefix (a letter, or the digit of a window) and at least three digits, {@code A012}.
 * Unique within a hall day. Ordered by prefix, then by count.
 */
public record TicketNumber(String text) implements Comparable<TicketNumber> {
    public TicketNumber {
        Valid.matches(text, "[A-Z1-9][0-9]{3,6}", "ticket number");
    }

    /** The {@code count}-th number of the day (from 1) behind {@code prefix}. */
    public static TicketNumber of(char prefix, int count) {
        var digits = Integer.toString(count);
        return new TicketNumber(prefix + "0".repeat(Math.max(0, 3 - digits.length())) + digits);
    }

    public char prefix() {
        return text.charAt(0);
    }

    /** How many numbers of this prefix the day had with this one. */
    public int count() {
        return Integer.parseInt(text.substring(1));
    }

    /** Without reading the digits as a number: this is asked some dozen times at each call. */
    @Override
    public int compareTo(TicketNumber other) {
        if (prefix() != other.prefix()) {
            return Character.compare(prefix(), other.prefix());
        }
        var longer = Integer.compare(text.length(), other.text.length());
        return longer == 0 ? text.compareTo(other.text) : longer;
    }

    @Override
    public String toString() {
        return text;
    }
}
