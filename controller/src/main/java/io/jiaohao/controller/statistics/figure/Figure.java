// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.figure;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A figure as reports show it, and how it is made: its only definition. What it is called and means is said in {@code figures.md}
 * beside this class, which is also the table of docs/statistics.md; a test holds them together. What is over nothing is absent,
 * never 0.
 */
public enum Figure {
    TICKETS("tickets", Unit.COUNT, s -> s.count(Count.TICKETS)),
    PRIORITY_SHARE("priorityShare", Unit.SHARE, s -> s.share(Count.PRIORITY, Count.TICKETS)),
    ERRANDS("errands", Unit.COUNT, s -> s.count(Count.ERRANDS)),
    CALLED("called", Unit.COUNT, s -> s.count(Count.CALLED)),
    CALLS("calls", Unit.COUNT, s -> s.count(Count.CALLS)),
    SERVED("served", Unit.COUNT, s -> s.count(Count.SERVED)),
    TRANSFERRED("transferred", Unit.COUNT, s -> s.count(Count.TRANSFERRED)),
    MISSED("missed", Unit.COUNT, s -> s.count(Count.MISSED)),
    MISSED_SHARE("missedShare", Unit.SHARE, s -> s.share(Count.MISSED, Count.CALLED)),
    MISSES("misses", Unit.COUNT, s -> s.count(Count.MISSES)),
    ABANDONED("abandoned", Unit.COUNT, s -> s.count(Count.ABANDONED)),
    ABANDONED_SHARE("abandonedShare", Unit.SHARE, s -> s.share(Count.ABANDONED, Count.ERRANDS)),
    NOT_REACHED("notReached", Unit.COUNT, s -> s.count(Count.NOT_REACHED)),
    UNPRINTED("unprinted", Unit.COUNT, s -> s.count(Count.UNPRINTED)),
    OUTAGE("outage", Unit.COUNT, s -> s.count(Count.OUTAGE)),
    UNENDED("unended", Unit.COUNT, s -> s.count(Count.UNENDED)),
    UNDER_WAY("underWay", Unit.COUNT, s -> s.count(Count.UNDER_WAY)),
    WAIT_MEAN("waitMeanMillis", Unit.MILLIS, s -> s.mean(Count.WAIT_SUM, Count.CALLED)),
    WAIT_P50("waitP50Millis", Unit.MILLIS, s -> s.wait(50)),
    WAIT_P80("waitP80Millis", Unit.MILLIS, s -> s.wait(80)),
    WAIT_P90("waitP90Millis", Unit.MILLIS, s -> s.wait(90)),
    WAIT_MAX("waitMaxMillis", Unit.MILLIS, s -> s.greatest(Count.WAIT_MAX, Count.CALLED)),
    TARGET_MET_SHARE("targetMetShare", Unit.SHARE, s -> s.share(Count.TARGET_MET, Count.CALLED)),
    OPEN_WAIT_MEAN("openWaitMeanMillis", Unit.MILLIS, s -> s.mean(Count.OPEN_WAIT_SUM, Count.CALLED)),
    OPEN_WAIT_P50("openWaitP50Millis", Unit.MILLIS, s -> s.openWait(50)),
    OPEN_WAIT_P80("openWaitP80Millis", Unit.MILLIS, s -> s.openWait(80)),
    OPEN_WAIT_P90("openWaitP90Millis", Unit.MILLIS, s -> s.openWait(90)),
    OPEN_WAIT_MAX("openWaitMaxMillis", Unit.MILLIS, s -> s.greatest(Count.OPEN_WAIT_MAX, Count.CALLED)),
    OPEN_TARGET_MET_SHARE("openTargetMetShare", Unit.SHARE, s -> s.share(Count.OPEN_TARGET_MET, Count.CALLED)),
    HANDLING_MEAN("handlingMeanMillis", Unit.MILLIS, s -> s.mean(Count.HANDLING_SUM, Count.SERVED)),
    HANDLING_P50("handlingP50Millis", Unit.MILLIS, s -> s.handling(50)),
    HANDLING_P80("handlingP80Millis", Unit.MILLIS, s -> s.handling(80)),
    HANDLING_P90("handlingP90Millis", Unit.MILLIS, s -> s.handling(90)),
    HANDLING_MAX("handlingMaxMillis", Unit.MILLIS, s -> s.greatest(Count.HANDLING_MAX, Count.SERVED)),
    PROMISED_MET_SHARE("promisedMetShare", Unit.SHARE, s -> s.share(Count.PROMISED_MET, Count.SERVED)),
    WALK_MEAN("walkMeanMillis", Unit.MILLIS, s -> s.mean(Count.WALK_SUM, Count.WALKS)),
    WALKS("walks", Unit.COUNT, s -> s.count(Count.WALKS)),
    HELD("held", Unit.COUNT, s -> s.count(Count.HELD)),
    HOLD("holdMillis", Unit.MILLIS, s -> s.count(Count.HOLD_SUM)),
    HOLD_MEAN("holdMeanMillis", Unit.MILLIS, s -> s.mean(Count.HOLD_SUM, Count.HELD)),
    INFERRED_SHARE("inferredShare", Unit.SHARE, s -> s.share(Count.INFERRED, Count.SERVED)),
    ARRIVAL_UNKNOWN_SHARE("arrivalUnknownShare", Unit.SHARE, s -> s.share(Count.ARRIVAL_UNKNOWN, Count.SERVED)),
    END_INFERRED_SHARE("endInferredShare", Unit.SHARE, s -> s.share(Count.END_INFERRED, Count.SERVED)),
    SEVERAL("several", Unit.COUNT, s -> s.count(Count.SEVERAL)),
    SEVERAL_SHARE("severalShare", Unit.SHARE, s -> s.share(Count.SEVERAL, Count.TICKETS)),
    ASSISTED("assisted", Unit.COUNT, s -> s.count(Count.ASSISTED)),
    MANY_ITEMS("manyItems", Unit.COUNT, s -> s.count(Count.MANY_ITEMS)),
    OUTCOME_SAID_SHARE("outcomeSaidShare", Unit.SHARE, s -> Sums.share(s.outcomes(), s.count(Count.SERVED))),
    OUTCOME_DONE_SHARE("outcomeDoneShare", Unit.SHARE, s -> s.ofOutcomes(Count.DONE)),
    OUTCOME_ACCEPTED_SHARE("outcomeAcceptedShare", Unit.SHARE, s -> s.ofOutcomes(Count.ACCEPTED)),
    OUTCOME_INCOMPLETE_SHARE("outcomeIncompleteShare", Unit.SHARE, s -> s.ofOutcomes(Count.INCOMPLETE)),
    OUTCOME_ENQUIRY_SHARE("outcomeEnquiryShare", Unit.SHARE, s -> s.ofOutcomes(Count.ENQUIRY)),
    OUTCOME_REFERRED_SHARE("outcomeReferredShare", Unit.SHARE, s -> s.ofOutcomes(Count.REFERRED)),
    OUTCOME_NOT_DONE_SHARE("outcomeNotDoneShare", Unit.SHARE, s -> s.ofOutcomes(Count.NOT_DONE)),
    COME_AGAIN("comeAgain", Unit.COUNT, s -> s.count(Count.INCOMPLETE)),
    RATED("rated", Unit.COUNT, s -> s.rated()),
    RATED_SHARE("ratedShare", Unit.SHARE, s -> s.share(Count.RATED_SERVED, Count.SERVED)),
    UNRATED("unrated", Unit.COUNT, s -> s.count(Count.SERVED) - s.count(Count.RATED_SERVED)),
    SATISFIED_SHARE(
            "satisfiedShare",
            Unit.SHARE,
            s -> Sums.share(s.sum(Count.GRADE_5, Count.GRADE_4, Count.GRADE_3), s.rated())),
    BAD_SHARE("badShare", Unit.SHARE, s -> Sums.share(s.sum(Count.GRADE_2, Count.GRADE_1), s.rated())),
    GRADE_5("grade5", Unit.COUNT, s -> s.count(Count.GRADE_5)),
    GRADE_4("grade4", Unit.COUNT, s -> s.count(Count.GRADE_4)),
    GRADE_3("grade3", Unit.COUNT, s -> s.count(Count.GRADE_3)),
    GRADE_2("grade2", Unit.COUNT, s -> s.count(Count.GRADE_2)),
    GRADE_1("grade1", Unit.COUNT, s -> s.count(Count.GRADE_1)),
    OPEN("openMillis", Unit.MILLIS, s -> s.time(WindowTime::open)),
    SERVING("servingMillis", Unit.MILLIS, s -> s.time(WindowTime::serving)),
    CALLING("callingMillis", Unit.MILLIS, s -> s.time(WindowTime::calling)),
    IDLE("idleMillis", Unit.MILLIS, s -> s.time(WindowTime::idle)),
    PAUSED("pausedMillis", Unit.MILLIS, s -> s.time(WindowTime::paused)),
    SERVING_SHARE("servingShare", Unit.SHARE, s -> s.load());

    /** What its number is. */
    public enum Unit {
        COUNT,
        MILLIS,
        /** 0 to 1. */
        SHARE
    }

    private final String key;
    private final Unit unit;
    // functions of sums and nothing else
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<Sums, @Nullable Number> of;

    Figure(String key, Unit unit, Function<Sums, @Nullable Number> of) {
        this.key = key;
        this.unit = unit;
        this.of = of;
    }

    /** Its field in JSON. */
    public String key() {
        return key;
    }

    public Unit unit() {
        return unit;
    }

    public Meaning meaning() {
        return Meaning.of(key);
    }

    /** Absent over nothing, and where it cannot be told. */
    @Nullable
    public Number of(Sums sums) {
        return of.apply(sums);
    }
}
