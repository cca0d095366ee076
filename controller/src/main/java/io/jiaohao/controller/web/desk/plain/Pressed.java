// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.desk.plain;

import io.jiaohao.controller.desk.Outcome;
import io.jiaohao.controller.web.desk.Presses;
import io.jiaohao.controller.web.reply.Problem;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Key;
import io.jiaohao.protocol.TicketNumber;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A button of the plain desk that was pressed: {@code WHAT:id:seen}, and its argument after that or in a field beside it. Each button
 * of each page has an id of its own, so a doubled click counts once.
 *
 * @param name of the key, as the words call it
 * @param seen revision of the page
 */
record Pressed(
        String name, CommandId id, long seen, @Nullable String argument, Order order) {

    /** What the button wants. */
    sealed interface Order {
        /** It is for the hall. */
        sealed interface OfHall extends Order {}

        record Press(Key key) implements OfHall {}

        record Note(TicketNumber ticket, String text) implements OfHall {}

        record Further(TicketNumber ticket, String service) implements OfHall {}

        /** {@code kind}: none where it is declined. */
        record Claim(TicketNumber ticket, String kind) implements OfHall {}

        /** One of the materials was looked at; for this page only. */
        record Tick(TicketNumber ticket, String paper, boolean there) implements Order {}

        /** What time it is, by somebody's watch. */
        record Clock(String local) implements Order {}
    }

    static Pressed of(RoutingContext ctx) {
        var form = ctx.request();
        var value = form.getFormAttribute("press");
        var parts = value == null ? new String[0] : value.split(":", 4);
        try {
            if (parts.length >= 3) {
                var argument = parts.length == 4 ? parts[3] : empty(form.getFormAttribute("argument"));
                var order = order(parts[0], form.getFormAttribute("ticket"), argument);
                return new Pressed(parts[0], new CommandId(parts[1]), Long.parseLong(parts[2]), argument, order);
            }
        } catch (IllegalArgumentException bad) {
            // said below
        }
        throw Problem.badField("press", "不对");
    }

    private static Order order(String name, @Nullable String ticket, @Nullable String argument) {
        var text = argument == null ? "" : argument.strip();
        return switch (name) {
            case "NOTE" -> new Order.Note(number(ticket), text);
            case "ADD" -> new Order.Further(number(ticket), text);
            case "CONFIRM" -> new Order.Claim(number(ticket), text);
            case "TICK" ->
                new Order.Tick(number(ticket), text.isEmpty() ? "" : text.substring(1), text.startsWith("+"));
            case "CLOCK" -> new Order.Clock(text);
            default -> new Order.Press(Presses.key(name));
        };
    }

    private static TicketNumber number(@Nullable String ticket) {
        return new TicketNumber(ticket == null ? "" : ticket);
    }

    private static @Nullable String empty(@Nullable String field) {
        return field == null || field.isBlank() ? null : field.strip();
    }

    String sentence(Outcome outcome, Speech speech) {
        return switch (outcome) {
            case Outcome.Done done -> {
                var ticket = done.answer().ticket();
                yield name.equals("NEXT") && ticket == null
                        ? speech.said("nobody")
                        : speech.said("done", Map.of("key", speech.said(name), "ticket", ticket == null ? "" : ticket));
            }
            case Outcome.Refused refused -> speech.because(refused.reason());
        };
    }
}
