// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.protocol.CommandId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A command with its id, where it came from and when it was reached: all that a decision may depend on besides the hall.
 *
 * @param foreseen the wait that is forecast for somebody who takes the number that is asked for; absent where that is not known
 */
public record Order(
        CommandId id,
        Source by,
        Instant at,
        Command command,
        @Nullable Duration foreseen) {

    /** Where nothing is forecast. */
    public Order(CommandId id, Source by, Instant at, Command command) {
        this(id, by, at, command, null);
    }

    /**
     * Tells two commands apart that came under one id. FNV-1a over the text of the record: the same on every machine and in every
     * run, which {@code hashCode} (of an enum, say) is not.
     */
    public long digest() {
        var hash = 0xcbf29ce484222325L;
        for (var b : command.toString().getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }
}
