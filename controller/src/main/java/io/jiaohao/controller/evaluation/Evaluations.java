// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.evaluation;

import io.jiaohao.controller.desk.JournalDays;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.ZoneId;

/** The evaluations of some days, made from the journal each time anew, a day at a time. Blocks; thread-safe. */
public final class Evaluations {
    private final JournalDays journal;
    private final EvaluationSettings settings;
    private final RegionForm form;

    /** {@code zone}: of the hall's clock. */
    public Evaluations(JournalDays journal, EvaluationSettings settings, ZoneId zone) {
        this.journal = journal;
        this.settings = settings;
        this.form = new AnhuiForm(settings, zone);
    }

    /** How they are written. */
    public enum Format {
        CSV,
        JSON
    }

    /** Whether they say who of the staff was rated. */
    public boolean ofPeople() {
        return settings.staff();
    }

    /**
     * Writes those of {@code from} to {@code to}, itself included, in order of day and number.
     *
     * @param upTo the last journal sequence that may be told of
     */
    public void write(LocalDate from, LocalDate to, long upTo, Format format, Writer out) throws IOException {
        var written = new Written(format, form.fields(), out);
        written.begin();
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            write(day, upTo, written);
        }
        written.end();
    }

    private void write(LocalDate day, long upTo, Written written) throws IOException {
        var entries = journal.of(day).stream()
                .filter(entry -> entry.sequence() <= upTo)
                .toList();
        for (var evaluated : EvaluatedDay.of(entries)) {
            if (settings.unrated() || evaluated.rating() != null) {
                written.write(form.record(evaluated));
            }
        }
    }
}
