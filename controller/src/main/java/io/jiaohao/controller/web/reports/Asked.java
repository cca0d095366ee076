// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.reports;

import io.jiaohao.controller.evaluation.Evaluations;
import io.jiaohao.controller.staffing.Goal;
import io.jiaohao.controller.statistics.day.End;
import io.jiaohao.controller.statistics.figure.Counted;
import io.jiaohao.controller.statistics.report.By;
import io.jiaohao.controller.statistics.report.Reports;
import io.jiaohao.controller.statistics.report.Wanted;
import io.jiaohao.controller.web.reply.Body;
import io.jiaohao.controller.web.reply.Problem;
import io.jiaohao.protocol.Reason;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import io.vertx.core.http.HttpServerRequest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a request asks for, read from its query; what cannot be meant is a {@link Problem} that names the parameter. */
final class Asked {
    /** As many as a page shows; more come page by page. */
    private static final int MOST = 500;
    /** A quarter: more than anybody hands on at once. */
    private static final int DAYS = 92;
    /** A year. */
    private static final int WEEKS = 52;

    private final HttpServerRequest request;

    Asked(HttpServerRequest request) {
        this.request = request;
    }

    /** How the answer is to look. */
    enum Format {
        JSON,
        CSV,
        XLSX
    }

    Format format() {
        return optional("format", word -> Format.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(Format.JSON);
    }

    /** {@code seenFirst}: how late people may be reported. */
    Wanted report(SeenFirst seenFirst) {
        return wanted(seenFirst, optional("by", By::of).orElse(By.DAY));
    }

    /** The errands behind a number of a report. */
    Reports.Which which(SeenFirst seenFirst) {
        if (request.getParam("end") != null && request.getParam("counted") != null) {
            throw Problem.badField("counted", "不能和end一起用");
        }
        var counted = optional("counted", Counted::named).orElse(null);
        if (counted != null && ReportJson.ofRatings(counted) && ofOne()) {
            throw Problem.badField("counted", "是评价，不分窗口和人员");
        }
        return new Reports.Which(
                wanted(seenFirst, By.DAY),
                optional("hour", Integer::valueOf).orElse(null),
                optional("staff", Function.identity()).orElse(null),
                optional("end", End::valueOf).orElse(null),
                counted,
                within("offset", 0, Integer.MAX_VALUE, 0),
                within("limit", 0, MOST, 100));
    }

    /** Of a window, which can be one person, or of a person. */
    private boolean ofOne() {
        return request.getParam("window") != null || request.getParam("staff") != null;
    }

    /** How many windows are needed, from what is recorded of so many weeks; for the {@code usual} goal where none is asked for. */
    StaffingHints.Question staffing(Goal usual) {
        return new StaffingHints.Question(
                within("weeks", 1, WEEKS, 8),
                new Goal(
                        within("share", Goal.LEAST, Goal.MOST, usual.share()),
                        within("busy", Goal.LEAST, Goal.MOST, usual.busy())),
                optional("weekday", word -> DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT)))
                        .orElse(null));
    }

    private int within(String name, int least, int most, int usual) {
        var value = optional(name, Integer::valueOf).orElse(usual);
        if (value < least || value > most) {
            throw Problem.badField(name, "应是" + least + "到" + most + "的整数");
        }
        return value;
    }

    /** Evaluations of some days. */
    record Rated(LocalDate from, LocalDate to, Evaluations.Format format) {}

    /** They are read from the journal day by day. */
    Rated evaluations() {
        return evaluations(span());
    }

    /** Of people, and so of no later day than they are reported. */
    Rated evaluations(SeenFirst seenFirst) {
        var span = span();
        return evaluations(new Span(span.from(), seenFirst.told(span.from(), span.to())));
    }

    private Rated evaluations(Span span) {
        if (span.from().plusDays(DAYS - 1).isBefore(span.to())) {
            throw Problem.badField("to", "离from太远，最多" + DAYS + "天");
        }
        var format = optional("format", word -> Evaluations.Format.valueOf(word.toUpperCase(Locale.ROOT)));
        return new Rated(span.from(), span.to(), format.orElse(Evaluations.Format.JSON));
    }

    private record Span(LocalDate from, LocalDate to) {}

    private Span span() {
        var span = new Span(day("from"), day("to"));
        if (span.to().isBefore(span.from())) {
            throw Problem.badField("to", "不能早于from");
        }
        return span;
    }

    private Wanted wanted(SeenFirst seenFirst, By by) {
        var span = span();
        var to = span.to();
        if (by == By.STAFF || request.getParam("staff") != null) {
            to = seenFirst.told(span.from(), span.to());
        }
        var service = optional("service", ServiceCode::new).orElse(null);
        if (by == By.STAFF && service == null) {
            throw new Problem(400, new Reason("STAFF_NEEDS_SERVICE", "按人员查看时，请先选一项业务；不同业务之间不作比较。"), "service");
        }
        return new Wanted(
                span.from(),
                to,
                by,
                service,
                optional("window", WindowNumber::parse).orElse(null));
    }

    private LocalDate day(String name) {
        var text = request.getParam(name);
        if (text == null) {
            throw Problem.badField(name, "缺少");
        }
        return Body.day(name, text);
    }

    private <T> Optional<T> optional(String name, Function<String, T> make) {
        @Nullable String text = request.getParam(name);
        try {
            return text == null ? Optional.empty() : Optional.of(make.apply(text));
        } catch (IllegalArgumentException bad) {
            throw Problem.badField(name, "不对");
        }
    }
}
