// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.sheet;

import io.jiaohao.controller.hall.sheet.Sheet;
import io.jiaohao.controller.hall.sheet.Sheet.Defined;
import io.jiaohao.controller.hall.sheet.Sheet.Line;
import io.jiaohao.controller.web.sheet.Bars.Bar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The two charts of a sheet, each with its table: tickets by day as a calendar, and waits by the hour in which they began. */
record SheetCharts(Sheet sheet, Tongue tongue) {
    private static final double MINUTE = 60_000;

    String days() {
        var tickets = defined("tickets");
        var bars = IntStream.rangeClosed(1, sheet.month().lengthOfMonth())
                .mapToObj(day -> new Bar(
                        Integer.toString(day),
                        line(day).map(line -> value(line, tickets)).orElse(null)))
                .toList();
        return new Bars(tongue.say("days"), tongue.say("axisTickets"), bars).svg() + calendar(tickets);
    }

    /** A week a row, as calendars are read. */
    private String calendar(Defined tickets) {
        var heads = Arrays.stream(tongue.say("weekdays").split(" ", -1))
                .map(day -> "<th scope=\"col\">" + day + "</th>")
                .collect(Collectors.joining());
        var cells = new StringBuilder("<tr>");
        var first = sheet.month().atDay(1).getDayOfWeek().getValue() - 1;
        cells.append("<td></td>".repeat(first));
        for (var day = 1; day <= sheet.month().lengthOfMonth(); day++) {
            cells.append((first + day - 1) % 7 == 0 && day > 1 ? "</tr><tr>" : "");
            cells.append("<td><small>%d</small> %s</td>"
                    .formatted(
                            day,
                            line(day).map(line -> tongue.shortly(line, tickets)).orElse("—")));
        }
        return "<table class=\"calendar\"><thead><tr>" + heads + "</tr></thead><tbody>" + cells
                + "</tr></tbody></table>";
    }

    String hours() {
        var wait = defined("waitMeanMillis");
        var hours = sheet.hours().stream()
                .sorted(Comparator.comparingInt(line -> Integer.parseInt(line.key())))
                .toList();
        var bars = hours.stream()
                .map(line -> new Bar(line.key(), minutes(value(line, wait))))
                .toList();
        return new Bars(tongue.say("hours"), tongue.say("axisWait"), bars).svg()
                + """
                <div class="scroll" tabindex="0" role="region" aria-labelledby="hours"><table class="hours"><thead><tr>
                <th scope="col">%s</th>%s</tr></thead><tbody>%s%s</tbody></table></div>""".formatted(
                                tongue.say("hour"),
                                cells(hours, line -> "<th scope=\"col\">" + line.key() + "</th>"),
                                row(hours, "tickets", line -> tongue.shortly(line, defined("tickets"))),
                                row(hours, "waitMinutes", line -> tongue.shortly(line, wait)));
    }

    private String row(List<Line> lines, String head, Function<Line, String> value) {
        return "<tr><th scope=\"row\">" + tongue.say(head) + "</th>"
                + cells(lines, line -> "<td class=\"n\">" + value.apply(line) + "</td>") + "</tr>";
    }

    private static String cells(List<Line> lines, Function<Line, String> cell) {
        return lines.stream().map(cell).collect(Collectors.joining());
    }

    private Optional<Line> line(int day) {
        LocalDate date = sheet.month().atDay(day);
        return sheet.days().stream()
                .filter(line -> line.key().equals(date.toString()))
                .findFirst();
    }

    private static @Nullable Double value(Line line, Defined figure) {
        return line.values().get(figure.key());
    }

    private static @Nullable Double minutes(@Nullable Double millis) {
        return millis == null ? null : millis / MINUTE;
    }

    private Defined defined(String key) {
        return sheet.figures().stream()
                .filter(figure -> figure.key().equals(key))
                .findFirst()
                .orElse(new Defined(key, Sheet.Unit.COUNT, "", key, key, "", ""));
    }
}
