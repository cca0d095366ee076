// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall.ticket;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a visit.
 *
 * @param notes by clerks, for whoever goes on with it; no personal data
 * @param grade by its citizen: 1 非常不满意 to 5 非常满意; absent: 未评价, which is no grade
 */
public record Remarks(List<String> notes, @Nullable Integer grade) {
    public static final Remarks NONE = new Remarks(List.of(), null);

    /** The worst that is no 差评; the two below are. */
    private static final int SATISFIED = 3;

    private static final int BEST = 5;

    public Remarks {
        notes = List.copyOf(notes);
    }

    /** {@code grade}, which must be 1 to 5. */
    public static int grade(int grade) {
        if (grade < 1 || grade > BEST) {
            throw new IllegalArgumentException("a grade is 1 to " + BEST + ", not " + grade);
        }
        return grade;
    }

    public static boolean satisfied(int grade) {
        return grade >= SATISFIED;
    }

    public Remarks noted(String text) {
        var more = new ArrayList<>(notes);
        more.add(text);
        return new Remarks(more, grade);
    }

    public Remarks rated(int by) {
        return new Remarks(notes, by);
    }
}
