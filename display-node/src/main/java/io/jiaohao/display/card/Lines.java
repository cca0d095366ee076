// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Who owns each serial line that several cards hang on: the first card that asks makes the owner, the others get it. Any
 * thread.
 */
public final class Lines implements AutoCloseable {
    private final Map<String, AutoCloseable> owners = new LinkedHashMap<>();

    /**
     * The owner of a line.
     *
     * @throws IllegalStateException where cards of another kind hang on that line already: they would talk into one another
     */
    public synchronized <T extends AutoCloseable> T owner(String device, Class<T> kind, Supplier<T> make) {
        var owner = owners.computeIfAbsent(device, unused -> make.get());
        if (!kind.isInstance(owner)) {
            throw new IllegalStateException("two kinds of cards cannot share the line " + device);
        }
        return kind.cast(owner);
    }

    @Override
    public synchronized void close() {
        for (var owner : owners.values()) {
            try {
                owner.close();
            } catch (Exception e) {
                throw new IllegalStateException("a serial line does not close", e);
            }
        }
        owners.clear();
    }
}
