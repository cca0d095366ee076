// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.evaluation;

import io.jiaohao.controller.desk.JournalDays;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The evaluations of some days, made from the journal each time anew. Blocks; thread-safe. */
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

    /** Those of {@code from} to {@code to}, itself included, in order of day and number. */
    public String of(LocalDate from, LocalDate to, Format format) throws IOException {
        var records = new ArrayList<List<String>>();
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            EvaluatedDay.of(journal.of(day)).stream()
                    .filter(evaluated -> settings.unrated() || evaluated.rating() != null)
                    .map(form::record)
                    .forEach(records::add);
        }
        return switch (format) {
            case CSV -> Written.csv(form.fields(), records);
            case JSON -> Written.json(form.fields(), records);
        };
    }
}
