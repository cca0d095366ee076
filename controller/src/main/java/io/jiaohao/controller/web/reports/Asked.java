// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.reports;

import io.jiaohao.controller.statistics.day.End;
import io.jiaohao.controller.statistics.figure.Count;
import io.jiaohao.controller.statistics.report.By;
import io.jiaohao.controller.statistics.report.Reports;
import io.jiaohao.controller.statistics.report.Wanted;
import io.jiaohao.controller.web.reply.Body;
import io.jiaohao.controller.web.reply.Problem;
import io.jiaohao.protocol.Reason;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import io.vertx.core.http.HttpServerRequest;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a request asks for, read from its query; what cannot be meant is a {@link Problem} that names the parameter. */
final class Asked {
    /** As many as a page shows; more come page by page. */
    private static final int MOST = 500;

    private final HttpServerRequest request;
    private final SeenFirst seenFirst;

    Asked(HttpServerRequest request, SeenFirst seenFirst) {
        this.request = request;
        this.seenFirst = seenFirst;
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

    Wanted report() {
        return wanted(optional("by", By::of).orElse(By.DAY));
    }

    /** The errands behind a number of a report. */
    Reports.Which which() {
        if (request.getParam("end") != null && request.getParam("counted") != null) {
            throw Problem.badField("counted", "不能和end一起用");
        }
        return new Reports.Which(
                wanted(By.DAY),
                optional("hour", Integer::valueOf).orElse(null),
                optional("staff", Function.identity()).orElse(null),
                optional("end", End::valueOf).orElse(null),
                optional("counted", Asked::counted).orElse(null),
                whole("offset", 0, Integer.MAX_VALUE),
                whole("limit", 100, MOST));
    }

    private static Count counted(String column) {
        var count = Count.ofColumn(column);
        if (!count.countsErrands()) {
            throw new IllegalArgumentException(column + " counts no errands");
        }
        return count;
    }

    private Wanted wanted(By by) {
        var from = day("from");
        var to = day("to");
        if (to.isBefore(from)) {
            throw Problem.badField("to", "不能早于from");
        }
        if (by == By.STAFF || request.getParam("staff") != null) {
            to = told(from, to);
        }
        var service = optional("service", ServiceCode::new).orElse(null);
        if (by == By.STAFF && service == null) {
            throw new Problem(400, new Reason("STAFF_NEEDS_SERVICE", "按人员查看时，请先选一项业务；不同业务之间不作比较。"), "service");
        }
        return new Wanted(
                from, to, by, service, optional("window", WindowNumber::parse).orElse(null));
    }

    /** Of people no later day is told than the one that they have had time to look at themselves. */
    private LocalDate told(LocalDate from, LocalDate to) {
        var last = seenFirst.lastDay();
        if (from.isAfter(last)) {
            throw new Problem(409, new Reason("STAFF_NOT_YET", "人员数据先给本人看，" + last + "以后的还不能在这里看。"), "from");
        }
        return to.isAfter(last) ? last : to;
    }

    private LocalDate day(String name) {
        var text = request.getParam(name);
        if (text == null) {
            throw Problem.badField(name, "缺少");
        }
        return Body.day(name, text);
    }

    private int whole(String name, int usual, int most) {
        var value = optional(name, Integer::valueOf).orElse(usual);
        if (value < 0 || value > most) {
            throw Problem.badField(name, "应是0到" + most + "的整数");
        }
        return value;
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
