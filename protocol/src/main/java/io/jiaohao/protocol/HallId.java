// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol;

/** The name of a hall in topics, 1 to 32 of {@code a-z 0-9 -}; {@code main} where nothing else is configured. */
public record HallId(String text) {
    /** The hall of an installation that never chose a name. */
    public static final HallId MAIN = new HallId("main");

    public HallId {
        Valid.matches(text, "[a-z0-9-]{1,32}", "hall id");
    }

    @Override
    public String toString() {
        return text;
    }
}
