// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.desk;

import io.jiaohao.controller.hall.Order;
import io.jiaohao.protocol.CommandId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Refusals change nothing and are not written down; for ten minutes whoever repeats a refused press hears the same again. */
final class RememberedRefusals {
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int AT_MOST = 10_000;

    private record Remembered(long digest, Outcome outcome, Instant until) {}

    private final Map<CommandId, Remembered> refusals = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<CommandId, Remembered> eldest) {
            return size() > AT_MOST;
        }
    };

    Optional<Outcome> of(Order order) {
        var remembered = refusals.get(order.id());
        return remembered == null
                        || remembered.until().isBefore(order.at())
                        || remembered.digest() != order.command().digest()
                ? Optional.empty()
                : Optional.of(remembered.outcome());
    }

    void keep(Order order, Outcome outcome) {
        refusals.put(
                order.id(),
                new Remembered(order.command().digest(), outcome, order.at().plus(KEPT)));
    }
}
