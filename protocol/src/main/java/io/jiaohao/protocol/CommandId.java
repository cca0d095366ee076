// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol;

import java.util.UUID;

/**
 * Made by whoever pressed, once for each press; repeated with the press until the answer comes, so that a press counts once
 * however often it arrives. 1 to 64 of {@code A-Z a-z 0-9 . _ : -}.
 */
public record CommandId(String text) implements Comparable<CommandId> {
    public CommandId {
        Valid.matches(text, "[A-Za-z0-9._:-]{1,64}", "id");
    }

    /** A new id that nobody else has. */
    public static CommandId fresh() {
        return new CommandId(UUID.randomUUID().toString());
    }

    @Override
    public int compareTo(CommandId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
