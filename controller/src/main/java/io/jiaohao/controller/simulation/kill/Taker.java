// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.simulation.kill;

import io.jiaohao.controller.reliability.Acknowledged;
import io.jiaohao.controller.simulation.people.Doors;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.TicketNumber;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A kiosk over HTTP: takes number after number, and repeats an order under its id until it is answered. */
final class Taker implements Runnable {
    private final Doors doors;
    private final String service;
    private final Acknowledged answers;
    private final BooleanSupplier done;

    Taker(Doors doors, String service, Acknowledged answers, BooleanSupplier done) {
        this.doors = doors;
        this.service = service;
        this.answers = answers;
        this.done = done;
    }

    @Override
    public void run() {
        var id = CommandId.fresh().text();
        try {
            while (!done.getAsBoolean()) {
                try {
                    answers.add(new Acknowledged.Answer(id, take(doors, id, service), service));
                    id = CommandId.fresh().text();
                } catch (IOException down) {
                    TimeUnit.MILLISECONDS.sleep(5);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static TicketNumber take(Doors doors, String id, String service) throws IOException, InterruptedException {
        var answer = doors.post("installer", "/api/v1/tickets", Map.of("id", id, "service", service));
        return new TicketNumber(answer.path("ticket").asText());
    }
}
