// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.bus;

import io.jiaohao.display.pad.PadView;
import io.jiaohao.display.pad.PadView.Outcome;
import io.jiaohao.protocol.Message.Sign;
import io.jiaohao.protocol.SignState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What one window's pad and evaluator shall show and sound: a fold over what the window tells. Beeps: one, done, or somebody was called from
 * elsewhere; two, refused; three and dark cells, nobody answered and the press was dropped. Times are nanoseconds of one monotonic clock. Owned by one
 * thread at a time; asks no clock.
 */
final class BusPlate {
    static final long BETWEEN_BEEPS = Duration.ofMillis(400).toNanos();
    /** A call this soon after an answer is that answer's. */
    static final long SAME_CALL = Duration.ofSeconds(2).toNanos();

    private static final int MOST_WAITING = 999;
    private static final List<Integer> DARK = List.of(BusFrame.BLANK, BusFrame.BLANK, BusFrame.BLANK);

    private final BusSettings.Place place;
    private final BusSettings settings;
    private final BusVisit visit = new BusVisit();
    private PadView view = PadView.NOTHING;

    /** A frame, and not before when. */
    record Due(BusFrame frame, long at) {}

    BusPlate(BusSettings.Place place, BusSettings settings) {
        this.place = place;
        this.settings = settings;
    }

    /** What is to be sent because of what the window tells now. */
    List<Due> show(PadView told, long now) {
        var before = view;
        view = told;
        var due = new ArrayList<Due>();
        if (!cells(before).equals(cells(told))) {
            due.add(new Due(BusFrame.cells(place.address(), cells(told)), now));
        }
        if (isDropped(before, told)) {
            due.add(new Due(BusFrame.cells(place.address(), joined(DARK, DARK)), now));
            due.add(new Due(BusFrame.cells(place.address(), cells(told)), now + PadView.EXCUSE));
        }
        for (var n = 0; n < beeps(before, told, now); n++) {
            due.add(new Due(BusFrame.beep(place.address()), now + n * BETWEEN_BEEPS));
        }
        stars(before, told).forEach(frame -> due.add(new Due(frame, now)));
        var evaluator = place.evaluator();
        if (visit.ends(before, told, now) && evaluator != null) {
            due.add(new Due(BusFrame.evaluate(evaluator), now));
        }
        return due;
    }

    /** What stands, for a line that has just been opened. */
    List<Due> again(long now) {
        var due = new ArrayList<Due>();
        due.add(new Due(BusFrame.cells(place.address(), cells(view)), now));
        stars(PadView.NOTHING, new PadView(view.sign(), null, null)).forEach(frame -> due.add(new Due(frame, now)));
        return due;
    }

    private List<BusFrame> stars(PadView before, PadView told) {
        var address = place.evaluator();
        var stars = stars(told);
        return address == null || stars == null || stars.equals(stars(before))
                ? List.of()
                : List.of(BusFrame.stars(address, stars));
    }

    private @Nullable Integer stars(PadView told) {
        var sign = told.sign();
        var staff = sign == null ? null : sign.staff();
        return staff == null ? null : settings.stars().get(staff.badge());
    }

    private static boolean isDropped(PadView before, PadView told) {
        var answer = told.answer();
        return answer != null && !answer.equals(before.answer()) && answer.outcome() == Outcome.DROPPED;
    }

    private static int beeps(PadView before, PadView told, long now) {
        var answer = told.answer();
        if (answer != null && !answer.equals(before.answer())) {
            return switch (answer.outcome()) {
                case DONE -> 1;
                case REFUSED -> 2;
                case DROPPED -> 3;
            };
        }
        var own = told.unansweredSince() != null || (answer != null && now - answer.at() < SAME_CALL);
        return !own && isCall(before.sign(), told.sign()) ? 1 : 0;
    }

    /** Somebody is called: a new number, or the same one again. */
    private static boolean isCall(@Nullable Sign before, @Nullable Sign now) {
        return before != null
                && now != null
                && now.state() == SignState.CALLING
                && !(Objects.equals(before.ticket(), now.ticket()) && before.calls() == now.calls());
    }

    /** Three cells for who waits, three for the last digits of the ticket; dark where nothing is known. */
    private List<Integer> cells(PadView told) {
        var sign = told.sign();
        if (sign == null || sign.state() == SignState.CLOSED || sign.state() == SignState.OUT_OF_HOURS) {
            return joined(DARK, DARK);
        }
        var ticket = sign.ticket();
        var last = ticket == null ? DARK : digits(ticket.count());
        return joined(
                ticket == null || settings.together() ? digits(Math.min(MOST_WAITING, sign.waiting())) : DARK, last);
    }

    private static List<Integer> digits(int number) {
        return IntStream.of(100, 10, 1).mapToObj(ten -> number / ten % 10).toList();
    }

    private static List<Integer> joined(List<Integer> one, List<Integer> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
