// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.sheet;

import io.jiaohao.controller.hall.sheet.Sheet;
import io.jiaohao.controller.hall.sheet.Withheld;
import io.jiaohao.controller.web.reply.Html;
import io.jiaohao.controller.web.words.Words;
import io.vertx.ext.web.RoutingContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** The language of a sheet: all that it says comes from here, escaped. */
record Tongue(boolean english) {
    private static final Words WORDS = Words.load("sheet");

    /** As the address asks for it. */
    static Tongue of(RoutingContext ctx) {
        return new Tongue("en".equals(ctx.request().getParam("lang")));
    }

    String code() {
        return english ? "en" : "zh-CN";
    }

    String say(String key) {
        return say(key, Map.of());
    }

    String say(String key, Map<String, ?> values) {
        return Html.text(english ? WORDS.en(key, values) : WORDS.zh(key, values));
    }

    String named(String zh, String en) {
        return Html.text(english && !en.isBlank() ? en : zh);
    }

    String month(YearMonth month) {
        return english
                ? month.format(DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH))
                : month.getYear() + "年" + month.getMonthValue() + "月";
    }

    String date(LocalDate day) {
        return english
                ? day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH))
                : month(YearMonth.from(day)) + day.getDayOfMonth() + "日";
    }

    /** A figure of a line; why not, where it is withheld; a dash where it is over nothing. */
    String value(Sheet.Line line, Sheet.Defined figure) {
        var why = line.withheld().get(figure.key());
        if (why != null) {
            return withheld(why);
        }
        var value = line.values().get(figure.key());
        return value == null ? "—" : number(value, figure.unit());
    }

    /** The same where there is little room: times in minutes, and a star for what is withheld. */
    String shortly(Sheet.Line line, Sheet.Defined figure) {
        var why = line.withheld().get(figure.key());
        if (why != null) {
            return "<abbr title=\"" + say("withheld") + "\">*</abbr><sup>" + mark(why) + "</sup>";
        }
        var value = line.values().get(figure.key());
        return value != null && figure.unit() == Sheet.Unit.MILLIS
                ? String.format(Locale.ROOT, "%.1f", value / 60_000)
                : value(line, figure);
    }

    String number(double value, Sheet.Unit unit) {
        return switch (unit) {
            case COUNT -> String.format(Locale.ROOT, "%,d", Math.round(value));
            case SHARE -> String.format(Locale.ROOT, "%.1f%%", value * 100);
            case MILLIS -> length(Math.round(value / 1_000));
        };
    }

    private String length(long seconds) {
        return seconds < 60
                ? say("seconds", Map.of("s", seconds))
                : say("minutes", Map.of("m", seconds / 60, "s", seconds % 60));
    }

    private String withheld(Withheld why) {
        return "<span class=\"withheld\">" + say("withheld") + "<sup>" + mark(why) + "</sup></span>";
    }

    static String mark(Withheld why) {
        return switch (why) {
            case FEW -> "1";
            case ONE_PERSON -> "2";
            case WITH_ANOTHER -> "3";
        };
    }
}
