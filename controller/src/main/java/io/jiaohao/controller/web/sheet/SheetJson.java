// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.sheet;

import io.jiaohao.controller.hall.sheet.Sheet;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** A published sheet as JSON: each figure under its key, and under {@code withheld} why those are missing that are. */
final class SheetJson {
    private SheetJson() {}

    static JsonObject of(Shown shown) {
        var sheet = shown.sheet();
        var json = new JsonObject()
                .put("month", sheet.month().toString())
                .put("version", shown.version())
                .put("on", shown.on().toString());
        if (shown.words() != null) {
            json.put("words", shown.words());
        }
        return json.put("hall", sheet.hall())
                .put("exact", sheet.exact())
                .put("total", line(sheet.total()))
                .put("services", lines(sheet.services()))
                .put("days", lines(sheet.days()))
                .put("hours", lines(sheet.hours()))
                .put("definitions", definitions(sheet.figures()));
    }

    private static JsonArray lines(List<Sheet.Line> lines) {
        var all = new JsonArray();
        lines.forEach(line -> all.add(line(line)));
        return all;
    }

    private static JsonObject line(Sheet.Line line) {
        var json =
                new JsonObject().put("key", line.key()).put("name", line.zh()).put("nameEn", line.en());
        line.values().forEach(json::put);
        if (!line.withheld().isEmpty()) {
            var withheld = new JsonObject();
            line.withheld().forEach((figure, why) -> withheld.put(figure, why.name()));
            json.put("withheld", withheld);
        }
        return json;
    }

    private static JsonObject definitions(List<Sheet.Defined> figures) {
        var all = new JsonObject();
        for (var figure : figures) {
            all.put(
                    figure.key(),
                    new JsonObject()
                            .put("name", new JsonObject().put("zh", figure.zh()).put("en", figure.en()))
                            .put("zh", figure.zhMeans())
                            .put("en", figure.enMeans())
                            .put("unit", figure.unit().name())
                            .put("over", figure.over()));
        }
        return all;
    }
}
