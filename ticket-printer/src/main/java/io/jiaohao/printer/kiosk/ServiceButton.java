// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.kiosk;

import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Message.Take;
import io.jiaohao.protocol.Message.Taken;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One button: its contact, the number it is asking for, and its lamp. Times are nanoseconds of one monotonic clock. Owned by one
 * thread at a time; asks no clock.
 */
final class ServiceButton {
    static final long REPEAT = Duration.ofSeconds(1).toNanos();
    static final long GIVE_UP = Duration.ofSeconds(5).toNanos();

    /** At most one number in this time, however often somebody presses. */
    static final long REST = Duration.ofSeconds(3).toNanos();

    static final long TROUBLE = Duration.ofSeconds(3).toNanos();

    /** As long as the controller would still print the slip of a number that was given unheard. */
    static final long SAME = Duration.ofMinutes(1).toNanos();

    /** A number that was asked for: first, by this press, and when next; {@code card} where one was laid. */
    private record Asked(Take take, @Nullable String card, long first, long at, long nextAt) {
        Asked again(long now) {
            return new Asked(take, card, first, at, now + REPEAT);
        }
    }

    private final ServiceCode service;
    private final Supplier<CommandId> ids;
    private final Contact contact;
    private @Nullable Asked asking;
    private @Nullable Asked unanswered;
    private boolean held;
    private @Nullable TicketNumber given;
    private @Nullable Long pressedAt;
    private @Nullable Long troubledAt;
    private Lamp lamp = Lamp.DARK;
    private long lampSince;

    ServiceButton(ServiceCode service, long settle, Supplier<CommandId> ids) {
        this.service = service;
        this.ids = ids;
        this.contact = new Contact(settle);
    }

    ServiceCode service() {
        return service;
    }

    void level(boolean down, long now) {
        contact.level(down, now);
    }

    /** True where the button was released and its last number is long enough ago. */
    boolean wanted(long now) {
        var released = contact.released(now);
        var rested = asking == null && (pressedAt == null || now - pressedAt >= REST);
        if (released && rested) {
            pressedAt = now;
        }
        return released && rested;
    }

    /** Asks for a number, again under the old id where an earlier one may have been given unheard and nobody holds it. */
    Take ask(@Nullable String card, long now) {
        var last = unanswered;
        var next = last != null && !held && now - last.first() < SAME
                ? new Asked(last.take(), card, last.first(), now, now + REPEAT)
                : new Asked(new Take(ids.get(), service, null, null, null, null), card, now, now, now + REPEAT);
        unanswered = null;
        held = false;
        troubledAt = null;
        asking = next;
        return next.take();
    }

    /** It did not work. */
    void trouble(long now) {
        troubledAt = now;
    }

    /** Whether a reply is this button's. */
    boolean asked(String id) {
        return Stream.of(Optional.ofNullable(asking), Optional.ofNullable(unanswered))
                .flatMap(Optional::stream)
                .anyMatch(each -> each.take().id().text().equals(id));
    }

    /** Takes its reply, in time or late; the card that a number was given for, where one was laid. */
    Optional<String> answered(Taken reply, long now) {
        var asked = asking != null ? asking : unanswered;
        var inTime = asking != null;
        asking = null;
        unanswered = null;
        given = reply.ticket();
        if (reply.ok()) {
            troubledAt = null;
        } else if (inTime) {
            trouble(now);
        }
        return reply.ok() && asked != null ? Optional.ofNullable(asked.card()) : Optional.empty();
    }

    /** Whether {@code ticket} is the last number that was given here. */
    boolean gave(TicketNumber ticket) {
        return ticket.equals(given);
    }

    /** The slip of a number that no reply has announced was printed: it may be the one that is asked for here. */
    void printedUnheard() {
        held = true;
    }

    /** The take to send again at {@code now}. */
    Optional<Take> repeated(long now) {
        if (asking == null || now - asking.nextAt() < 0 || now - asking.at() >= GIVE_UP) {
            return Optional.empty();
        }
        asking = asking.again(now);
        return Optional.of(asking.take());
    }

    /** True once, when the hall has not answered for five seconds. */
    boolean givenUp(long now) {
        if (asking == null || now - asking.at() < GIVE_UP) {
            return false;
        }
        unanswered = asking;
        asking = null;
        trouble(now);
        return true;
    }

    boolean stuck(long now) {
        return contact.stuck(now);
    }

    /** What the lamp does, where it would be lit or dark with nobody at the button. */
    Lamp lamp(boolean lit, long now) {
        var next = shown(lit, now);
        if (next != lamp) {
            lamp = next;
            lampSince = now;
        }
        return next;
    }

    private Lamp shown(boolean lit, long now) {
        if (asking != null) {
            return Lamp.BLINKING;
        }
        if (troubledAt != null && now - troubledAt < TROUBLE) {
            return Lamp.FLICKERING;
        }
        return lit ? Lamp.LIT : Lamp.DARK;
    }

    boolean shines(long now) {
        return lamp.shines(now - lampSince);
    }

    /** Nanoseconds until something is due; absent while only the outside can change anything. */
    @Nullable
    Long dueIn(long now) {
        var trouble = troubledAt;
        return Stream.of(
                        Optional.ofNullable(contact.dueIn(now)),
                        Optional.ofNullable(asking).map(each -> Math.min(each.nextAt(), each.at() + GIVE_UP) - now),
                        Optional.ofNullable(lamp.turnsIn(now - lampSince)),
                        Optional.ofNullable(trouble)
                                .map(at -> at + TROUBLE - now)
                                .filter(left -> left > 0))
                .flatMap(Optional::stream)
                .min(Long::compare)
                .orElse(null);
    }
}
