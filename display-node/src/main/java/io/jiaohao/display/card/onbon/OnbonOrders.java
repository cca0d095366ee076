// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon;

import io.jiaohao.display.board.HallTime;
import io.jiaohao.display.card.onbon.frame.OnbonMessage;
import io.jiaohao.display.card.onbon.settings.OnbonBrightness;
import io.jiaohao.display.card.onbon.settings.OnbonLook;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a card is told beside its scenes: lamps, brightness, time, and now and then how it is. Each is said once after the card
 * appears, and again when it changes or the card's status shows otherwise. Owned by one thread; asks no clock.
 */
final class OnbonOrders {
    /** In the order in which they are said. */
    enum Order {
        STATUS,
        LAMPS,
        TIME,
        BRIGHTNESS
    }

    private static final long STATUS_EVERY = Duration.ofSeconds(60).toNanos();
    private static final int OFTEN = 3;
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    private final OnbonLook look;
    private final Set<Order> due = EnumSet.noneOf(Order.class);
    private final Map<Order, String> troubles = new EnumMap<>(Order.class);
    private @Nullable HallTime time;
    private @Nullable Order saying;
    private boolean lamps = true;
    private boolean knowsStatus = true;
    private boolean timed;
    private long statusAt;
    private int darkness;

    OnbonOrders(OnbonLook look) {
        this.look = look;
    }

    /** The wire is new: whoever is there may be another than before. */
    void appeared() {
        knowsStatus = true;
        timed = false;
        all();
    }

    /** The card was away: it may be another, or have been without power. */
    void all() {
        saying = null;
        due.addAll(EnumSet.of(Order.STATUS, Order.BRIGHTNESS, Order.TIME));
        if (look.lampsOff()) {
            due.add(Order.LAMPS);
        }
    }

    /** It was without power, or is another, and has said so with its status. */
    void anew() {
        all();
        timed = false;
        due.remove(Order.STATUS);
    }

    boolean knowsStatus() {
        return knowsStatus;
    }

    /** Told every minute; the card only where it would be wrong. */
    void time(HallTime told) {
        var before = time;
        time = told;
        if (before == null || differ(before.at(told.heardAt()), told.told())) {
            due.add(Order.TIME);
        }
    }

    private static boolean differ(LocalDateTime one, LocalDateTime other) {
        return Duration.between(one, other).abs().compareTo(TOLERANCE) > 0;
    }

    /** Whether this card has taken the time, so that what goes by its clock is right. */
    boolean timed() {
        return timed;
    }

    /** A scene that is not dark is wanted, or one that is. */
    void light(boolean on) {
        if (look.lampsOff() && on != lamps) {
            lamps = on;
            due.add(Order.LAMPS);
        }
    }

    /** Lamps go on before a scene is written, so that it is seen at once; the time comes before a scene that has it. */
    @Nullable
    OnbonMessage beforeScene(long now) {
        if (lamps && due.contains(Order.LAMPS)) {
            return say(Order.LAMPS, new OnbonMessage.Power(true));
        }
        return look.clock() && time != null && due.contains(Order.TIME)
                ? say(Order.TIME, new OnbonMessage.SetTime(time.at(now)))
                : null;
    }

    /** The next thing to say; absent where there is none. */
    @Nullable
    OnbonMessage next(long now) {
        if (now - statusAt >= STATUS_EVERY) {
            statusAt = now;
            due.add(Order.STATUS);
        }
        for (var order : EnumSet.copyOf(due)) {
            var message = message(order, now);
            if (message != null) {
                return say(order, message);
            }
            due.remove(order);
        }
        return null;
    }

    private @Nullable OnbonMessage message(Order order, long now) {
        return switch (order) {
            case STATUS -> knowsStatus ? new OnbonMessage.AskStatus() : null;
            case LAMPS -> new OnbonMessage.Power(lamps);
            case TIME -> time == null || !look.needsTime() ? null : new OnbonMessage.SetTime(time.at(now));
            case BRIGHTNESS -> byTheHour() && !timed ? null : look.brightness().message();
        };
    }

    private boolean byTheHour() {
        return look.brightness() instanceof OnbonBrightness.OfDay;
    }

    private OnbonMessage say(Order order, OnbonMessage message) {
        saying = order;
        due.remove(order);
        return message;
    }

    /** It has done so; true where a sign may have the time of day from now on. */
    boolean done() {
        var said = saying;
        saying = null;
        if (said != null) {
            troubles.remove(said);
        }
        if (said != Order.TIME || timed) {
            return false;
        }
        timed = true;
        due.add(Order.BRIGHTNESS);
        return look.clock();
    }

    /** Not arrived, or not answered: say it again. */
    void again() {
        if (saying != null) {
            due.add(saying);
            saying = null;
        }
    }

    /** The card will not: that is told, and not tried again before it appears anew. */
    void refused(OnbonMessage.Nack nack, boolean status) {
        var what = saying;
        saying = null;
        if (status) {
            knowsStatus = !nack.unknown();
        } else if (what != null) {
            troubles.put(what, sentence(what) + ": it " + nack.sentence());
        }
    }

    private static String sentence(Order order) {
        return switch (order) {
            case STATUS -> "does not tell how it is";
            case LAMPS -> "does not switch its lamps";
            case TIME -> "does not take the time";
            case BRIGHTNESS -> "does not take its brightness";
        };
    }

    /** What the card says of itself against what it was told. */
    void heard(OnbonMessage.Status status, long now) {
        done();
        if (status.on() == lamps) {
            darkness = 0;
            troubles.remove(Order.LAMPS);
        } else {
            due.add(Order.LAMPS);
            if (lamps && ++darkness >= OFTEN) {
                troubles.put(
                        Order.LAMPS,
                        "was switched off by something else again and again: delete the on/off timer (定时开关机) with the"
                                + " maker's tool");
            }
        }
        if (look.brightness() instanceof OnbonBrightness.Fixed(var level) && status.brightness() != level) {
            due.add(Order.BRIGHTNESS);
        }
        if (time != null && status.time() != null && differ(status.time(), time.at(now))) {
            due.add(Order.TIME);
        }
    }

    /** What the person in the hall should know; absent where nothing. */
    @Nullable
    String trouble() {
        return troubles.values().stream().findFirst().orElse(null);
    }
}
