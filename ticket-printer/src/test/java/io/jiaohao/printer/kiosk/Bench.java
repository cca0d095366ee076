// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.kiosk;

import io.jiaohao.printer.kiosk.Due.Happening;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Message.Menu;
import io.jiaohao.protocol.Message.MenuService;
import io.jiaohao.protocol.Message.Take;
import io.jiaohao.protocol.Message.Taken;
import io.jiaohao.protocol.Reason;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two buttons on a workbench with a hand clock; time passes only here, and everything due is done in between. */
final class Bench {
    static final ServiceCode SB = new ServiceCode("SB");
    static final ServiceCode YB = new ServiceCode("YB");

    /** A take and the millisecond at which it was sent. */
    record Sent(Take take, long at) {}

    final List<Take> takes = new ArrayList<>();
    final List<Sent> sent = new ArrayList<>();
    final List<Happening> told = new ArrayList<>();
    final CardShare cards = new CardShare(2);
    final ServiceButtons buttons;
    private long now = 1_000_000_000_000L;
    private int ids;

    Bench() {
        buttons = new ServiceButtons(
                List.of(SB, YB), Duration.ofMillis(20).toNanos(), cards, () -> new CommandId("t" + ++ids));
        buttons.connected(true);
        open(SB, YB);
    }

    /** The menu: these are open, the other is closed. */
    void open(ServiceCode... services) {
        var open = List.of(services);
        buttons.menu(new Menu(
                "e",
                1,
                Stream.of(SB, YB)
                        .map(code ->
                                new MenuService(code, code.text(), code.text(), open.contains(code), 0, null, null))
                        .toList()));
    }

    /** Lets time pass, doing what is due when it is due. */
    void pass(long millis) {
        var until = now + Duration.ofMillis(millis).toNanos();
        var next = step();
        while (next != null && now + next <= until) {
            now += Math.max(1, next);
            next = step();
        }
        now = until;
        step();
    }

    private @Nullable Long step() {
        var due = buttons.due(now);
        takes.addAll(due.takes());
        due.takes()
                .forEach(take -> sent.add(new Sent(take, Duration.ofNanos(now).toMillis())));
        due.told().forEach(each -> told.add(each.what()));
        buttons.view(SB, now);
        buttons.view(YB, now);
        return buttons.dueIn(now);
    }

    void down(ServiceCode service) {
        buttons.level(service, true, now);
        step();
    }

    void up(ServiceCode service) {
        buttons.level(service, false, now);
        step();
    }

    /** A press as people press, until the release counts. */
    void press(ServiceCode service) {
        down(service);
        pass(120);
        up(service);
        pass(260);
    }

    /** Contact and hand that go up and down. */
    void tremble(ServiceCode service, long millis, int times) {
        for (var n = 0; n < times; n++) {
            down(service);
            pass(millis);
            up(service);
            pass(millis);
        }
    }

    void lay(String card) {
        cards.laid(card, now);
    }

    void give(String id) {
        buttons.answered(new Taken(id, true, new TicketNumber("S001"), 0, null, null), now);
    }

    /** The printer says that the slip of the number that {@link #give} gives did not come out. */
    void unprinted() {
        buttons.unprinted(new TicketNumber("S001"), now);
    }

    /** The printer says that the slip of that number came out. */
    void printed() {
        buttons.printed(new TicketNumber("S001"));
    }

    void refuse(String id) {
        buttons.answered(new Taken(id, false, null, null, null, new Reason("SERVICE_CLOSED", "现在不办理。")), now);
    }

    /** Presses, is given a number and walks on. */
    void takeOne(ServiceCode service) {
        press(service);
        give(takes.getLast().id().text());
        pass(3_000);
    }

    List<String> ids() {
        return takes.stream().map(take -> take.id().text()).toList();
    }

    Lamp lamp(ServiceCode service) {
        return buttons.view(service, now).lamp();
    }

    View view(ServiceCode service) {
        return buttons.view(service, now);
    }
}
