// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.kiosk;

import io.jiaohao.printer.kiosk.Due.Happening;
import io.jiaohao.printer.kiosk.Due.Told;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Message.Menu;
import io.jiaohao.protocol.Message.MenuService;
import io.jiaohao.protocol.Message.Take;
import io.jiaohao.protocol.Message.Taken;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All buttons of one box, the menu they go by and what stands in their way. A release asks for one number, repeated under its id until
 * the reply comes or five seconds are over; then it is given up and shown. Times are nanoseconds of one monotonic clock. Owned by one thread at
 * a time; asks no clock.
 */
public final class ServiceButtons {
    /** More slips than wait for their reply at one time. */
    private static final int MOST = 50;

    private final Map<ServiceCode, ServiceButton> buttons = new LinkedHashMap<>();
    private final CardShare cards;
    private final LinkedHashMap<TicketNumber, Long> unprinted = new LinkedHashMap<>();
    private @Nullable Menu menu;
    private boolean connected;
    private boolean printing = true;

    /**
     * Buttons that nobody has pressed yet, before any menu.
     *
     * @param settle nanoseconds a contact may bounce
     * @param ids gives an id nobody else has: {@code CommandId::fresh}
     */
    public ServiceButtons(Collection<ServiceCode> services, long settle, CardShare cards, Supplier<CommandId> ids) {
        this.cards = cards;
        services.forEach(service -> buttons.put(service, new ServiceButton(service, settle, ids)));
    }

    /** Takes the level of a button's contact; {@link #due} says what comes of it. */
    public void level(ServiceCode service, boolean down, long now) {
        of(service).level(down, now);
    }

    /** What the hall offers now. */
    public void menu(Menu offered) {
        menu = offered;
    }

    /** Whether the hall can be reached. While it cannot, lamps are dark; a press is still tried, because it may come back in time. */
    public void connected(boolean yes) {
        connected = yes;
    }

    /** Whether a slip can be tried: without one nobody would know the number. */
    public void printing(boolean yes) {
        printing = yes;
    }

    /** A reply came; the service whose button asked, empty where none of these did or it came twice. */
    public Optional<ServiceCode> answered(Taken reply, long now) {
        var button =
                buttons.values().stream().filter(each -> each.asked(reply.id())).findFirst();
        button.flatMap(each -> each.answered(reply, now)).ifPresent(card -> cards.count(card, now));
        var ticket = reply.ticket();
        if (ticket != null && failed(ticket, now)) {
            button.ifPresent(each -> each.trouble(now));
        }
        return button.map(ServiceButton::service);
    }

    /**
     * A slip was printed here, or could not be. Where no reply has announced its number, whoever asked and heard nothing may hold it, and
     * whoever presses next must have a number of their own: under the old id the hall would give that one again, and print nothing.
     */
    public void printed(TicketNumber ticket) {
        if (buttons.values().stream().noneMatch(each -> each.gave(ticket))) {
            buttons.values().forEach(ServiceButton::printedUnheard);
        }
    }

    /** True once, where the slip of {@code ticket} is just known not to have come out. */
    private boolean failed(TicketNumber ticket, long now) {
        var since = unprinted.remove(ticket);
        return since != null && now - since < ServiceButton.SAME;
    }

    /**
     * The slip of a number that was just given here did not come out, which withdraws the number where no screen shows it. A printer
     * may know before the reply is here.
     */
    public void unprinted(TicketNumber ticket, long now) {
        var button = buttons.values().stream().filter(each -> each.gave(ticket)).findFirst();
        if (button.isPresent()) {
            button.get().trouble(now);
        } else {
            unprinted.put(ticket, now);
            if (unprinted.size() > MOST) {
                unprinted.pollFirstEntry();
            }
        }
    }

    /** What is due at {@code now}. */
    public Due due(long now) {
        var takes = new ArrayList<Take>();
        var told = new ArrayList<Told>();
        for (var button : buttons.values()) {
            if (button.givenUp(now)) {
                told.add(new Told(button.service().text(), Happening.UNANSWERED));
            }
            button.repeated(now).ifPresent(takes::add);
            if (button.wanted(now)) {
                wanted(button, takes, told, now);
            }
        }
        return new Due(takes, told);
    }

    private void wanted(ServiceButton button, List<Take> takes, List<Told> told, long now) {
        var card = cards.use(now);
        var hindrance = hindrance(button, card);
        if (hindrance.isEmpty()) {
            takes.add(button.ask(card.orElse(null), now));
        } else {
            button.trouble(now);
            told.add(new Told(button.service().text(), hindrance.get()));
        }
    }

    private Optional<Happening> hindrance(ServiceButton button, Optional<String> card) {
        if (menu != null && !open(button)) {
            return Optional.of(Happening.CLOSED);
        }
        if (!printing) {
            return Optional.of(Happening.NO_PRINTER);
        }
        return card.filter(cards::usedUp).map(used -> Happening.CARD_USED_UP);
    }

    private boolean open(ServiceButton button) {
        return offered(button).map(MenuService::open).orElse(false);
    }

    private Optional<MenuService> offered(ServiceButton button) {
        return menu == null
                ? Optional.empty()
                : menu.services().stream()
                        .filter(each -> each.code().equals(button.service()))
                        .findFirst();
    }

    /** How a button stands at {@code now}. */
    public View view(ServiceCode service, long now) {
        var button = of(service);
        var lamp = button.lamp(connected && printing && open(button), now);
        return new View(lamp, button.shines(now), trouble(button, now));
    }

    private View.Trouble trouble(ServiceButton button, long now) {
        if (button.stuck(now)) {
            return View.Trouble.STUCK;
        }
        return menu != null && offered(button).isEmpty() ? View.Trouble.UNKNOWN_SERVICE : View.Trouble.NONE;
    }

    /** Nanoseconds until {@link #due} or a view changes; absent while only the outside can change anything. */
    public @Nullable Long dueIn(long now) {
        return buttons.values().stream()
                .map(button -> button.dueIn(now))
                .filter(Objects::nonNull)
                .min(Long::compare)
                .orElse(null);
    }

    private ServiceButton of(ServiceCode service) {
        var button = buttons.get(service);
        if (button == null) {
            throw new IllegalArgumentException("no button for " + service);
        }
        return button;
    }
}
