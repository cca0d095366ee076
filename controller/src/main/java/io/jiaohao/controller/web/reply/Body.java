// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.reply;

import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Reason;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The JSON of a request, read field by field; what is missing or of the wrong kind is a {@link Problem} with the field's name. */
public record Body(JsonObject json) {
    private static final int FIRST_YEAR = 1_900;
    private static final int LAST_YEAR = 9_999;

    public static Body of(RoutingContext ctx) {
        try {
            var buffer = ctx.body().buffer();
            var json = buffer == null || buffer.length() == 0 ? null : Json.decodeValue(buffer);
            if (json instanceof JsonObject object) {
                return new Body(object);
            }
        } catch (DecodeException malformed) {
            // the same answer as for JSON that is no object
        }
        throw new Problem(400, new Reason("BAD_JSON", "请求不是有效的JSON。"), null);
    }

    public boolean has(String field) {
        return json.containsKey(field);
    }

    public CommandId id() {
        return as("id", CommandId::new);
    }

    /** A required text, as whatever {@code make} makes of it. */
    public <T> T as(String field, Function<String, T> make) {
        return optional(field, make).orElseThrow(() -> Problem.badField(field, "缺少"));
    }

    public <T> Optional<T> optional(String field, Function<String, T> make) {
        var value = json.getValue(field);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof String text)) {
            throw Problem.badField(field, "应是文字");
        }
        try {
            return Optional.of(make.apply(text));
        } catch (IllegalArgumentException bad) {
            throw Problem.badField(field, "不对");
        }
    }

    public boolean flag(String field) {
        var value = json.getValue(field);
        if (value == null || value instanceof Boolean) {
            return Boolean.TRUE.equals(value);
        }
        throw Problem.badField(field, "应是true或false");
    }

    /** As {@link #flag}, which must be there. */
    public boolean needs(String field) {
        if (json.getValue(field) == null) {
            throw Problem.badField(field, "缺少");
        }
        return flag(field);
    }

    /** {@code text}, which came as {@code field}, as a date. */
    public static LocalDate day(String field, String text) {
        try {
            var day = LocalDate.parse(text);
            near(field, day.getYear());
            return day;
        } catch (DateTimeParseException bad) {
            throw Problem.badField(field, "应是日期，如2026-11-23");
        }
    }

    /** Of a calendar month that any hall can mean. */
    public static YearMonth month(String field, String text) {
        try {
            var month = YearMonth.parse(text);
            near(field, month.getYear());
            return month;
        } catch (DateTimeParseException bad) {
            throw Problem.badField(field, "应是月份，如2026-10");
        }
    }

    /** Whoever goes through a million years day by day keeps everybody waiting. */
    private static void near(String field, int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Problem.badField(field, "年份应在" + FIRST_YEAR + "到" + LAST_YEAR + "之间");
        }
    }

    /** A whole number of {@code least} to {@code most}, where it is there. */
    @Nullable
    public Long whole(String field, long least, long most) {
        var value = json.getValue(field);
        if (value == null) {
            return null;
        }
        if (value instanceof Integer || value instanceof Long) {
            var number = ((Number) value).longValue();
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw Problem.badField(field, "应是" + least + "到" + most + "的整数");
    }
}
