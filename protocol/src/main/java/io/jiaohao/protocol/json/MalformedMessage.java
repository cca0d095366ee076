// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.json;

import org.jspecify.annotations.Nullable;

/** Bytes that are no message of the expected kind; {@link #getMessage} says what is wrong, {@link #id} whose it was if readable. */
public final class MalformedMessage extends Exception {
    private final @Nullable String id;

    MalformedMessage(String what, @Nullable String id) {
        // no stack trace: bad input is everyday business and its sender decides how often it happens
        super(what, null, false, false);
        this.id = id;
    }

    /** The {@code id} field of the bad message, where it could still be read. */
    public @Nullable String id() {
        return id;
    }
}
