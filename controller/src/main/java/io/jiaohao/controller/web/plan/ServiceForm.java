// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.plan;

import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.Slot;
import io.jiaohao.controller.hall.plan.Span;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.SignTexts;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A service as somebody typed it. Pure. */
final class ServiceForm {
    private static final int DAY_MINUTES = 24 * 60;

    private ServiceForm() {}

    static boolean isCode(String text) {
        return text.matches("[A-Za-z0-9._:-]{1,32}");
    }

    static @Nullable Service read(Typed typed) {
        var before = typed.faults().size();
        var code = typed.text("code");
        var name = typed.needed("name");
        var nameEn = typed.text("nameEn");
        var prefix = typed.needed("prefix");
        var target = typed.whole("targetWaitMinutes", 1, DAY_MINUTES);
        var promised = typed.whole("promisedMinutes", 1, DAY_MINUTES);
        var slots = typed.each("slots", ServiceForm::slot);
        var hours = typed.spans("hours");
        signs(typed, code, prefix);
        for (var n = 1; n < slots.size(); n++) {
            if (slots.get(n).span().from().isBefore(slots.get(n - 1).span().to())) {
                typed.fault(
                        "slots." + n + ".span",
                        Fault.What.OVERLAP,
                        Map.of("span", PlanJson.text(slots.get(n).span())));
            }
        }
        if (typed.faults().size() > before) {
            return null;
        }
        return new Service(
                new ServiceCode(code),
                name,
                nameEn.isEmpty() ? name : nameEn,
                typed.text("shortName"),
                prefix.charAt(0),
                typed.texts("materials"),
                typed.texts("materialsEn"),
                Duration.ofMinutes(target),
                Duration.ofMinutes(promised),
                hours,
                slots);
    }

    private static void signs(Typed typed, String code, String prefix) {
        if (!isCode(code)) {
            typed.fault("code", Fault.What.CODE);
        }
        if (!prefix.isEmpty() && !prefix.matches("[A-Z1-9]")) {
            typed.fault("prefix", Fault.What.PREFIX);
        }
        var shortName = typed.needed("shortName");
        if (SignTexts.cellsOf(shortName) > SignTexts.NARROW) {
            typed.fault("shortName", Fault.What.SHORT);
        }
    }

    private static @Nullable Slot slot(Typed typed) {
        var text = typed.needed("span");
        var walkIns = typed.maybe("walkIns", 0, 9_999);
        var appointments = typed.maybe("appointments", 0, 9_999);
        try {
            return text.isEmpty() ? null : new Slot(Span.parse(text), walkIns, appointments == null ? 0 : appointments);
        } catch (IllegalArgumentException bad) {
            typed.fault("span", Fault.What.SPAN, Map.of("span", text));
            return null;
        }
    }
}
