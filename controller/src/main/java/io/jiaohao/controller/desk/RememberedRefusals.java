// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.desk;

import io.jiaohao.controller.hall.Order;
import io.jiaohao.controller.hall.Refusal;
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
    private static final Outcome ID_REUSED =
            new Outcome.Refused(Refusal.idReused().reason());

    private record Remembered(long digest, Outcome outcome, Instant until) {}

    private final Map<CommandId, Remembered> refusals = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<CommandId, Remembered> eldest) {
            return size() > AT_MOST;
        }
    };

    Optional<Outcome> of(Order order) {
        var remembered = refusals.get(order.id());
        if (remembered == null || remembered.until().isBefore(order.at())) {
            return Optional.empty();
        }
        var same = remembered.digest() == order.digest();
        return Optional.of(same ? remembered.outcome() : ID_REUSED);
    }

    /** Keeps all but the refusal of a used id: that id has an answer of its own, which its first sender may still ask for. */
    void keep(Order order, Outcome outcome) {
        if (outcome.equals(ID_REUSED)) {
            return;
        }
        refusals.put(
                order.id(), new Remembered(order.digest(), outcome, order.at().plus(KEPT)));
    }
}
