// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.simulation.people;

import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Key;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.WindowNumber;
import io.jiaohao.protocol.link.Link;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A clerk at a window, who looks at the sign and presses keys: opens, calls whoever is next, marks arrival, ends the visit after its
 * time. A press is repeated under its id until it is answered or five seconds old.
 */
final class Clerk {
    private static final Logger log = LoggerFactory.getLogger(Clerk.class);
    private static final Duration GIVES_UP_AFTER = Duration.ofSeconds(50);

    private final WindowNumber window;
    private final Link link;
    private final Crowd crowd;
    private Message.@Nullable Sign sign;
    private Message.@Nullable Press pending;
    private long pressedAt;
    private @Nullable TicketNumber inHand;
    private @Nullable TicketNumber serving;
    /** Its sign may still be on its way out when the reply is here: topics keep no order between them. */
    private @Nullable TicketNumber ended;

    Clerk(WindowNumber window, Link link, Crowd crowd) {
        this.window = window;
        this.link = link;
        this.crowd = crowd;
        link.listen(Topic.Filter.every(Topic.Kind.SIGN), this::heard);
        link.listen(Topic.Filter.every(Topic.Kind.REPLY), this::heard);
    }

    private void heard(Topic topic, Message message) {
        if (!topic.window().equals(window)) {
            return;
        }
        switch (message) {
            case Message.Sign seen -> looked(seen);
            case Message.Reply reply -> answered(reply);
            default -> log.debug("a clerk heard {}", message);
        }
    }

    private synchronized void looked(Message.Sign seen) {
        var before = sign;
        if (before != null && before.epoch().equals(seen.epoch()) && before.revision() >= seen.revision()) {
            return;
        }
        sign = seen;
        if (pending == null) {
            work(seen);
        }
    }

    private synchronized void answered(Message.Reply reply) {
        var press = pending;
        if (press == null || !press.id().text().equals(reply.id())) {
            return;
        }
        pending = null;
        if (!reply.ok() && reply.reason() != null && !reply.reason().code().equals("NOBODY_WAITING")) {
            log.info(
                    "window {}: {} was refused: {}",
                    window,
                    press.key(),
                    reply.reason().text());
        }
        if (sign != null) {
            crowd.afterMillis(20, this::lookAgain);
        }
    }

    private synchronized void lookAgain() {
        if (pending == null && sign != null) {
            work(sign);
        }
    }

    private void work(Message.Sign seen) {
        switch (seen.state()) {
            case CLOSED -> press(Key.OPEN);
            case OPEN -> {
                if (seen.waiting() > 0) {
                    press(Key.NEXT);
                }
            }
            case CALLING -> receive(Objects.requireNonNull(seen.ticket()));
            case SERVING -> serve(Objects.requireNonNull(seen.ticket()));
            case PAUSED -> press(Key.CONTINUE);
            case OUT_OF_HOURS -> log.debug("window {} is out of hours", window);
        }
    }

    /** A citizen who is there comes at once; for one who has left, the clerk waits and then gives up. */
    private void receive(TicketNumber ticket) {
        if (ticket.equals(ended)) {
            return;
        }
        var known = ticket.equals(inHand);
        inHand = ticket;
        if (!crowd.visit(ticket).leaves()) {
            press(Key.ARRIVED);
        } else if (!known) {
            crowd.after(GIVES_UP_AFTER, () -> end(ticket, Key.NO_SHOW));
        }
    }

    private void serve(TicketNumber ticket) {
        if (ticket.equals(ended)) {
            return;
        }
        inHand = ticket;
        if (!ticket.equals(serving)) {
            serving = ticket;
            crowd.after(crowd.visit(ticket).handling(), () -> end(ticket, Key.FINISH));
        }
    }

    private synchronized void end(TicketNumber ticket, Key key) {
        if (ticket.equals(inHand)) {
            inHand = null;
            serving = null;
            ended = ticket;
            crowd.visitEnded(ticket);
            press(key);
        }
    }

    private void press(Key key) {
        var seen = sign == null ? null : sign.revision();
        pending = new Message.Press(CommandId.fresh(), key, null, seen, 0L);
        pressedAt = System.nanoTime();
        send(pending);
    }

    private void send(Message.Press press) {
        link.send(Topic.of(Topic.Kind.PRESS, window), press);
        crowd.afterMillis(1_000, () -> repeat(press));
    }

    private synchronized void repeat(Message.Press press) {
        if (pending == null || !pending.id().equals(press.id())) {
            return;
        }
        var age = (System.nanoTime() - pressedAt) / 1_000_000;
        if (age > 5_000) {
            log.info("window {}: {} was not answered", window, press.key());
            pending = null;
            lookAgain();
            return;
        }
        send(new Message.Press(press.id(), press.key(), null, press.seen(), age));
    }
}
