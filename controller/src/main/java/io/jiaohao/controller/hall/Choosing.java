// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.Serving.Lane;
import io.jiaohao.controller.hall.Why.Reason;
import io.jiaohao.controller.hall.line.Line;
import io.jiaohao.controller.hall.line.Place;
import io.jiaohao.controller.hall.line.Rank;
import io.jiaohao.controller.hall.ticket.Moment;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.protocol.WindowNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is next. In this order of thought: whose time has come; priority; then the order of arrival, in which a heavier service counts
 * as if its people had waited longer. The first two only until {@code ratio} of them were called in a row, of the line and at the
 * window, while somebody in order waits: so nobody in order with p others before them is passed more than ratio × (p + 1) times.
 *
 * <p>Looks at the heads of the lines only.
 */
final class Choosing {
    private final Hall hall;
    private final Moment now;
    private final List<Stand> stands;
    private final int windowStreak;
    private final boolean ordinaryWaits;
    private final boolean windowAged;

    /** A ticket, and why it. */
    record Choice(Ticket ticket, Why why) {}

    /** The first of one rank in a lane, and how heavily it waits. */
    private record Head(Lane lane, Ticket ticket, long score, Place place) {}

    /** A lane with the first of those in order; {@code aged}: who has waited so long that only one in two goes before. */
    private record Stand(Lane lane, @Nullable Head ordinary, boolean aged) {}

    private Choosing(Hall hall, Moment now, WindowNumber window) {
        this.hall = hall;
        this.now = now;
        this.stands = Serving.at(hall, window).stream().map(this::stand).toList();
        this.windowStreak = hall.window(window).map(Window::streak).orElse(0);
        this.ordinaryWaits = stands.stream().anyMatch(stand -> stand.ordinary() != null);
        this.windowAged = stands.stream().anyMatch(Stand::aged);
    }

    private Stand stand(Lane lane) {
        var head = head(lane, Rank.ORDINARY).orElse(null);
        var ageing = hall.plan().policy().turns().ageing().toMillis();
        return new Stand(lane, head, head != null && waited(head.ticket()) >= ageing);
    }

    /** Who would be called to {@code window} now. */
    static Optional<Choice> next(Hall hall, Moment now, WindowNumber window) {
        return new Choosing(hall, now, window).next();
    }

    /** Why somebody was picked by hand. */
    static Why byHand(Hall hall, Moment now, WindowNumber window, Ticket ticket) {
        var choosing = new Choosing(hall, now, window);
        var line = ticket.standing().line();
        for (var stand : choosing.stands) {
            if (stand.lane().line().equals(line)) {
                return choosing.why(List.of(Reason.BY_HAND), stand, ticket);
            }
        }
        throw new IllegalArgumentException(ticket.number() + " does not wait for window " + window);
    }

    private Optional<Choice> next() {
        var due = favoured(Rank.DUE);
        var promised = due.stream()
                .filter(head -> head.place().turn() <= now.at().toEpochMilli())
                .min(Comparator.comparing(Head::place));
        if (promised.isPresent()) {
            return choice(promised.get(), Reason.DUE);
        }
        var priority = best(favoured(Rank.PRIORITY));
        if (priority.isPresent()) {
            return choice(priority.get(), Reason.PRIORITY);
        }
        var ordinary = ordinary();
        return best(ordinary)
                .map(head -> new Choice(head.ticket(), ordinaryWhy(head, ordinary)))
                .or(() -> due.stream()
                        .min(Comparator.comparing(Head::place))
                        .flatMap(head -> choice(head, Reason.EARLY)));
    }

    private List<Head> ordinary() {
        return stands.stream().map(Stand::ordinary).filter(Objects::nonNull).toList();
    }

    /** The heads of a rank, where it is not the turn of those in order. */
    private List<Head> favoured(Rank rank) {
        var heads = new ArrayList<Head>();
        for (var stand : stands) {
            if (!stand.lane().queue().of(rank).isEmpty() && mayPass(stand, rank)) {
                head(stand.lane(), rank).ifPresent(heads::add);
            }
        }
        return heads;
    }

    private Optional<Head> head(Lane lane, Rank rank) {
        var line = lane.queue().of(rank);
        return line.firstKey().flatMap(place -> line.first()
                .flatMap(hall::ticket)
                .map(ticket -> new Head(lane, ticket, score(lane, ticket), place)));
    }

    /**
     * Strictly by weight where a point of it is worth no minutes. A visit that goes on elsewhere keeps its arrival here too: else it
     * would go to the end after all, and hold up the line at whose head it stands.
     */
    private long score(Lane lane, Ticket ticket) {
        var minutes = hall.plan().policy().turns().minutesPerWeight();
        return minutes == 0
                ? lane.weight()
                : 60_000L * lane.weight() * minutes + now.since(ticket.taken()).toMillis();
    }

    private long waited(Ticket ticket) {
        return now.since(ticket.standing().since()).toMillis();
    }

    private static Optional<Head> best(List<Head> heads) {
        return heads.stream()
                .min(Comparator.comparingLong(Head::score).reversed().thenComparing(Choosing::arrival));
    }

    private static Place arrival(Head head) {
        return head.ticket().standing().arrival();
    }

    /** Whether somebody of this rank may still be called before those in order. */
    private boolean mayPass(Stand stand, Rank rank) {
        return mayPass(stand, rank, true);
    }

    private boolean mayPass(Stand stand, Rank rank, boolean ageing) {
        if (!ordinaryWaits) {
            return true;
        }
        var ofLine = stand.ordinary() == null || stand.lane().queue().streak() < limit(ageing && stand.aged(), rank);
        return ofLine && windowStreak < limit(ageing && windowAged, rank);
    }

    private int limit(boolean aged, Rank rank) {
        var policy = hall.plan().policy();
        var usual = rank == Rank.DUE ? policy.dueRatio() : policy.turns().ratio();
        return aged ? Math.min(1, usual) : usual;
    }

    private Optional<Choice> choice(Head head, Reason reason) {
        var reasons = new ArrayList<Reason>();
        reasons.add(reason);
        where(head.lane(), reasons);
        reasons.add(Reason.ARRIVAL);
        return Optional.of(new Choice(head.ticket(), why(reasons, standOf(head), head.ticket())));
    }

    private Why ordinaryWhy(Head chosen, List<Head> heads) {
        var reasons = new ArrayList<Reason>();
        var kept = kept();
        if (kept != null) {
            reasons.add(kept);
        }
        where(chosen.lane(), reasons);
        if (heads.size() > 1) {
            reasons.add(heads.stream().anyMatch(head -> outweighed(head, chosen)) ? Reason.WEIGHT : Reason.LONGEST);
        }
        reasons.add(Reason.ARRIVAL);
        return why(reasons, standOf(chosen), chosen.ticket());
    }

    /** Whether {@code head} came first, and only its lighter service keeps it back. */
    private boolean outweighed(Head head, Head chosen) {
        return head.lane().weight() < chosen.lane().weight() && arrival(head).compareTo(arrival(chosen)) < 0;
    }

    /** What kept those who would have come first, if there are any. */
    private @Nullable Reason kept() {
        var waiting = stands.stream()
                .filter(stand -> !stand.lane().queue().priority().isEmpty() || dueNow(stand.lane()))
                .toList();
        if (waiting.isEmpty()) {
            return null;
        }
        return waiting.stream().noneMatch(this::couldPassYoung) ? Reason.BOUND : Reason.AGED;
    }

    /** Whether somebody of a line would have come first had nobody waited too long. */
    private boolean couldPassYoung(Stand stand) {
        return mayPass(stand, stand.lane().queue().priority().isEmpty() ? Rank.DUE : Rank.PRIORITY, false);
    }

    private boolean dueNow(Lane lane) {
        return lane.queue()
                .due()
                .firstKey()
                .filter(place -> place.turn() <= now.at().toEpochMilli())
                .isPresent();
    }

    private static void where(Lane lane, List<Reason> reasons) {
        if (lane.line().kind() != Line.Kind.SERVICE) {
            reasons.add(Reason.DIRECTED);
        }
        if (lane.lent()) {
            reasons.add(Reason.COVERED);
        }
    }

    private Stand standOf(Head head) {
        return stands.stream()
                .filter(stand -> stand.lane().line().equals(head.lane().line()))
                .findFirst()
                .orElseThrow();
    }

    private Why why(List<Reason> reasons, Stand stand, Ticket ticket) {
        var lane = stand.lane();
        var standing = ticket.standing();
        var limit = limit(stand.aged(), standing.rank());
        var inOrder = standing.rank() == Rank.ORDINARY;
        var ratio = hall.plan().policy().turns().ratio();
        return new Why(
                reasons,
                lane.line(),
                standing.rank(),
                lane.weight(),
                lane.queue().streak(),
                limit,
                inOrder ? standing.passedIn(lane.queue()) : 0,
                inOrder ? standing.passedAtMost(lane.queue(), ratio) : 0);
    }
}
