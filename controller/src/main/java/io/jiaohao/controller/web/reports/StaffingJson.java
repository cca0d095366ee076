// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.reports;

import io.jiaohao.controller.forecast.whatif.CheckedHints;
import io.jiaohao.controller.forecast.whatif.HintTrial;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.staffing.Hint;
import io.jiaohao.controller.staffing.Staffing;
import io.jiaohao.protocol.ServiceCode;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;

/** Hints on windows as JSON, times in seconds. */
final class StaffingJson {
    private StaffingJson() {}

    static JsonObject of(
            StaffingHints.Question question, LocalDate from, LocalDate to, Plan plan, CheckedHints checked) {
        var staffing = checked.staffing();
        var pools = new JsonArray();
        for (var n = 0; n < staffing.pools().size(); n++) {
            pools.add(pool(plan, checked, n));
        }
        var json = new JsonObject()
                .put("from", from.toString())
                .put("to", to.toString())
                .put("weeks", question.weeks())
                .put("share", question.goal().share())
                .put("days", staffing.days())
                .put("leastDays", Staffing.LEAST_DAYS)
                .put("leastServed", Staffing.LEAST_SERVED)
                .put("enough", staffing.enough())
                .put("playedDays", checked.mean().days())
                .put("pools", pools);
        ReportJson.put(
                json,
                "weekday",
                question.weekday() == null ? null : question.weekday().name());
        return json;
    }

    private static JsonObject pool(Plan plan, CheckedHints checked, int n) {
        var pool = checked.staffing().pools().get(n);
        var services = new JsonArray();
        pool.pool().services().forEach(code -> services.add(service(plan, code)));
        var hours = new JsonArray();
        for (var hint : pool.hints()) {
            var json = hour(hint);
            played(json, "played", checked.mean().of(n, hint.hour()));
            played(json, "busyPlayed", checked.busy().of(n, hint.hour()));
            hours.add(json);
        }
        var json = new JsonObject()
                .put("services", services)
                .put("windows", pool.pool().windows())
                .put("targetSeconds", pool.pool().target())
                .put("served", pool.served())
                .put("hours", hours);
        played(json, "played", checked.mean().of(n));
        played(json, "busyPlayed", checked.busy().of(n));
        return json;
    }

    private static JsonObject service(Plan plan, String code) {
        var names = plan.service(new ServiceCode(code));
        return new JsonObject()
                .put("code", code)
                .put("name", names.map(service -> service.shortName()).orElse(code))
                .put("nameEn", names.map(service -> service.nameEn()).orElse(code));
    }

    private static JsonObject hour(Hint hint) {
        return new JsonObject()
                .put("hour", hint.hour())
                .put("open", hint.open())
                .put("people", hint.people())
                .put("busyPeople", hint.busyPeople())
                .put("handlingSeconds", hint.handling())
                .put("windows", hint.windows())
                .put("within", hint.within())
                .put("fewer", hint.fewer())
                .put("busyWindows", hint.busyWindows());
    }

    /** Absent where nobody was played. */
    private static void played(JsonObject json, String field, HintTrial.Count count) {
        ReportJson.put(json, field, count.people() == 0 ? null : count.share());
    }
}
