// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.figure;

import io.jiaohao.controller.statistics.day.Errand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which errands stand behind a figure: those that one of some counts counts, without those that another one counts. No errand is counted
 * by two of {@code those}, and whatever {@code without} counts they count too, so that as many are there as the counts say.
 */
public record Counted(List<Count> those, @Nullable Count without) {
    public Counted {
        those = List.copyOf(those);
        if (!those.stream().allMatch(Count::countsErrands) || (without != null && !without.countsErrands())) {
            throw new IllegalArgumentException(those + " has a sum, behind which all errands are");
        }
    }

    public static Counted by(Count count) {
        return new Counted(List.of(count), null);
    }

    /**
     * By the name of a count's column, or by what is made of several: {@code unrated}, {@code apart}, {@code satisfied}, {@code bad}, {@code
     * outcome_said}.
     *
     * @throws IllegalArgumentException where nothing is called so, or it counts no errands
     */
    public static Counted named(String name) {
        return switch (name) {
            case "unrated" -> new Counted(List.of(Count.SERVED), Count.RATED_SERVED);
            case "apart" -> new Counted(List.of(Count.SERVED), Count.PLAIN);
            case "satisfied" -> new Counted(List.of(Count.GRADE_5, Count.GRADE_4, Count.GRADE_3), null);
            case "bad" -> new Counted(List.of(Count.GRADE_2, Count.GRADE_1), null);
            case "outcome_said" ->
                new Counted(
                        List.of(
                                Count.DONE,
                                Count.ACCEPTED,
                                Count.INCOMPLETE,
                                Count.ENQUIRY,
                                Count.REFERRED,
                                Count.NOT_DONE),
                        null);
            default -> by(Count.ofColumn(name));
        };
    }

    /** Whether an errand is one of them. */
    public boolean counts(Errand errand) {
        return those.stream().anyMatch(count -> count.of(errand) > 0) && (without == null || without.of(errand) == 0);
    }
}
