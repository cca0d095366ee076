// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.kiosks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.desk.Desk;
import io.jiaohao.controller.desk.Journal;
import io.jiaohao.controller.desk.SteadyClock;
import io.jiaohao.controller.desk.Waits;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Entry;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Source;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.Slot;
import io.jiaohao.controller.hall.plan.Span;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.NodeId;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.WindowNumber;
import io.jiaohao.protocol.link.MemoryBroker;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KiosksTest {
    private static final NodeId KIOSK = new NodeId("kiosk");
    private static final ServiceCode SHEBAO = new ServiceCode("shebao");
    private static final LocalDate DAY = LocalDate.parse("2026-11-24");
    private static final Instant QUARTER_TO_NINE = Instant.parse("2026-11-24T00:45:00Z");

    private final MemoryBroker broker = new MemoryBroker();
    private final BlockingQueue<Message> replies = new LinkedBlockingQueue<>();
    private final Desk desk = new Desk(
            Hall.EMPTY,
            new NoJournal(),
            new SteadyClock(Instant::now, System::nanoTime, QUARTER_TO_NINE, 1, true),
            failure -> {});

    private static final class NoJournal implements Journal {
        @Override
        public boolean hasRoom() {
            return true;
        }

        @Override
        public void append(Entry entry) {}

        @Override
        public void force() {}
    }

    @BeforeEach
    void open() {
        var house = broker.line();
        new Kiosks(List.of(new Kiosk(KIOSK, new NodeId("printer"), true)), desk, Waits.UNKNOWN, house);
        house.open();
        desk.open();
        run(new Command.ApplyPlan(plan()));
        run(new Command.OpenDay(DAY.minusDays(1)));
        run(new Command.Book("AC34", SHEBAO, DAY, LocalTime.of(9, 0)));
        run(new Command.CloseDay());
        run(new Command.OpenDay(DAY));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whoeverHasAnAppointmentChecksIn() throws InterruptedException {
        // when
        var reply = take(new Message.Take(new CommandId("k1"), SHEBAO, null, "ac34", null, "en"));
        // then
        assertTrue(reply.ok());
        var ticket = desk.hall().ticket(Objects.requireNonNull(reply.ticket())).orElseThrow();
        assertEquals("AC34", ticket.request().appointment());
        assertEquals("en", ticket.language());
        assertEquals(new NodeId("printer"), ticket.printer());
    }

    @Test
    void aWrongCodeIsRefusedWithASentence() throws InterruptedException {
        // when
        var reply = take(new Message.Take(new CommandId("k1"), SHEBAO, null, "XXXX", null, null));
        // then
        assertFalse(reply.ok());
        assertEquals(
                "UNKNOWN_APPOINTMENT", Objects.requireNonNull(reply.reason()).code());
    }

    private Message.Taken take(Message.Take take) throws InterruptedException {
        var kiosk = broker.line();
        kiosk.listen(Topic.Filter.every(Topic.Kind.TAKEN), (topic, message) -> replies.add(message));
        kiosk.open();
        kiosk.send(Topic.of(Topic.Kind.TAKE, KIOSK), take);
        return (Message.Taken) Objects.requireNonNull(replies.poll(5, TimeUnit.SECONDS));
    }

    private void run(Command command) {
        desk.submit(CommandId.fresh(), Source.SELF, command).join();
    }

    private static Plan plan() {
        var service = new Service(
                SHEBAO,
                "社会保险",
                "Social insurance",
                "社保",
                'S',
                List.of(),
                Service.USUAL_WAIT,
                Service.USUAL_VISIT,
                List.of(),
                List.of(new Slot(Span.parse("09:00-10:00"), null, 2)));
        var window = new WindowPlan(new WindowNumber(4), "社保", List.of(new WindowPlan.Serves(SHEBAO, 10)));
        return new Plan("镇党群服务中心", "", List.of(service), List.of(window), Policy.USUAL);
    }
}
