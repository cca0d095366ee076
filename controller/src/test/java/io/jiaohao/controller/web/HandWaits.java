// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import io.jiaohao.controller.desk.Waits;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A forecast that says what a test wants; nothing at first. */
final class HandWaits implements Waits {
    final Map<TicketNumber, Wait> said = new ConcurrentHashMap<>();
    final Map<ServiceCode, Wait> next = new ConcurrentHashMap<>();

    @Override
    public Optional<Wait> of(TicketNumber ticket) {
        return Optional.ofNullable(said.get(ticket));
    }

    @Override
    public Optional<Wait> next(ServiceCode service) {
        return Optional.ofNullable(next.get(service));
    }

    @Override
    public List<Score> scores() {
        return List.of();
    }
}
