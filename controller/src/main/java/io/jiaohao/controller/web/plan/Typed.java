// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.plan;

import io.jiaohao.controller.hall.plan.Span;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed, read field by field. Whatever is wrong is noted and something harmless is read in its place, so that all mistakes are
 * told at once. One thread.
 *
 * @param path of {@code json} from the top, with a dot at its end
 * @param faults of the whole plan, shared
 */
record Typed(JsonObject json, String path, List<Fault> faults) {
    private static final int LONGEST = 200;

    static Typed top(JsonObject json) {
        return new Typed(json, "", new ArrayList<>());
    }

    void fault(String field, Fault.What what, Map<String, ?> values) {
        faults.add(new Fault(path + field, what, values));
    }

    void fault(String field, Fault.What what) {
        fault(field, what, Map.of());
    }

    /** Without spaces around it; may be empty. */
    String text(String field) {
        var value = json.getValue(field);
        if (value == null) {
            return "";
        }
        if (!(value instanceof String text)) {
            fault(field, Fault.What.NOT_TEXT);
            return "";
        }
        if (text.length() > LONGEST) {
            fault(field, Fault.What.LONG, Map.of("most", LONGEST));
        }
        return text.strip();
    }

    String needed(String field) {
        var text = text(field);
        if (text.isEmpty()) {
            fault(field, Fault.What.NEEDED);
        }
        return text;
    }

    boolean flag(String field) {
        return Boolean.TRUE.equals(json.getValue(field));
    }

    int whole(String field, int least, int most) {
        var number = maybe(field, least, most);
        if (number == null) {
            if (json.getValue(field) == null) {
                fault(field, Fault.What.NUMBER, Map.of("least", least, "most", most));
            }
            return least;
        }
        return number;
    }

    /** Null where nothing was typed. */
    @Nullable
    Integer maybe(String field, int least, int most) {
        var value = json.getValue(field);
        if (value == null) {
            return null;
        }
        if (value instanceof Integer number && number >= least && number <= most) {
            return number;
        }
        fault(field, Fault.What.NUMBER, Map.of("least", least, "most", most));
        return null;
    }

    /** One of {@code choices}, else the first of them. */
    String choice(String field, String... choices) {
        var text = text(field);
        if (List.of(choices).contains(text)) {
            return text;
        }
        fault(field, Fault.What.CHOICE);
        return choices[0];
    }

    /** Lines of text; empty ones are left out. */
    List<String> texts(String field) {
        return list(field).stream()
                .filter(String.class::isInstance)
                .map(text -> ((String) text).strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Spans in order and apart. */
    List<Span> spans(String field) {
        var spans = new ArrayList<Span>();
        for (var text : texts(field)) {
            span(field, text, spans);
        }
        return spans;
    }

    private void span(String field, String text, List<Span> spans) {
        try {
            var span = Span.parse(text);
            if (!spans.isEmpty() && span.from().isBefore(spans.getLast().to())) {
                fault(field, Fault.What.OVERLAP, Map.of("span", text));
                return;
            }
            spans.add(span);
        } catch (IllegalArgumentException bad) {
            fault(field, Fault.What.SPAN, Map.of("span", text));
        }
    }

    /** A table of its own; empty where there is none. */
    Typed table(String field) {
        var value = json.getValue(field);
        return new Typed(value instanceof JsonObject table ? table : new JsonObject(), path + field + '.', faults);
    }

    boolean has(String field) {
        return json.getValue(field) != null;
    }

    /** What {@code read} makes of each table of a list; where it makes nothing of one, it has said why. */
    <T> List<T> each(String field, Function<Typed, @Nullable T> read) {
        var made = new ArrayList<T>();
        var list = list(field);
        for (var n = 0; n < list.size(); n++) {
            var table = list.getValue(n) instanceof JsonObject object ? object : new JsonObject();
            var one = read.apply(new Typed(table, path + field + '.' + n + '.', faults));
            if (one != null) {
                made.add(one);
            }
        }
        return made;
    }

    /** Notes all places where one value of {@code field} stands in several tables of a list. */
    void unique(String list, String field) {
        var places = new LinkedHashMap<Object, List<String>>();
        var tables = list(list);
        for (var n = 0; n < tables.size(); n++) {
            var value = tables.getValue(n) instanceof JsonObject table ? table.getValue(field) : null;
            if (value != null && !"".equals(value)) {
                places.computeIfAbsent(value, fresh -> new ArrayList<>()).add(list + '.' + n + '.' + field);
            }
        }
        places.forEach((value, fields) -> fields.stream()
                .filter(place -> fields.size() > 1)
                .forEach(place -> fault(place, Fault.What.TWICE, Map.of("what", value))));
    }

    private JsonArray list(String field) {
        return json.getValue(field) instanceof JsonArray array ? array : new JsonArray();
    }
}
