// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.view;

import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.NodeId;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The hall as a kiosk shows it: what to bring, whether slips come out, and when it opens. Pure. */
public final class KioskView {
    /** A hall that opens later than that says so by a notice. */
    private static final int DAYS_AHEAD = 31;

    /** What a printer that is out of paper says: the code of its reason. */
    private static final String OUT_OF_PAPER = "PAPER_OUT";

    /** What printer nodes call theirs, beside card readers and buttons. */
    private static final String PRINTER = "printer";

    /** What display nodes call theirs. */
    private static final String LOUDSPEAKER = "speaker";

    private KioskView() {}

    static JsonObject of(Seen seen, View.Kiosk kiosk) {
        var json = Views.hall(seen)
                .put("kiosk", kiosk.kiosk())
                .put("printer", printer(seen, kiosk.printer()))
                .put("loudspeaker", loudspeaker(seen))
                .put("largeView", kiosk.page().largeView());
        var services = json.getJsonArray("services");
        var plan = seen.hall().plan().services();
        for (var n = 0; n < plan.size(); n++) {
            var service = plan.get(n);
            services.getJsonObject(n)
                    .put("materials", new JsonArray(service.materials()))
                    .put("materialsEn", new JsonArray(service.materialsEn()));
        }
        var unsure = kiosk.page().unsure();
        if (unsure != null) {
            json.put("unsure", unsure.text());
        }
        hours(seen, json);
        return json;
    }

    /** NONE beside the page; AWAY: not heard of; PAPER_OUT and FAULTY: heard of, and not printing. */
    private static String printer(Seen seen, @Nullable NodeId printer) {
        if (printer == null) {
            return "NONE";
        }
        var node = seen.nodes().get(printer.text());
        if (node == null || !node.online()) {
            return "AWAY";
        }
        return node.devices().stream()
                .filter(device -> device.name().equals(PRINTER) && device.state() != Message.DeviceState.READY)
                .findFirst()
                .map(device -> paperOut(device) ? "PAPER_OUT" : "FAULTY")
                .orElse("READY");
    }

    /** Whether somebody is heard in the hall, as far as nodes tell and nobody asked for silence. */
    private static boolean loudspeaker(Seen seen) {
        return seen.hall().sound().muted().isEmpty()
                && seen.nodes().values().stream()
                        .filter(Message.Node::online)
                        .flatMap(node -> node.devices().stream())
                        .anyMatch(device ->
                                device.name().equals(LOUDSPEAKER) && device.state() == Message.DeviceState.READY);
    }

    private static boolean paperOut(Message.Device device) {
        return OUT_OF_PAPER.equals(device.code());
    }

    /** Whether the hall rests today, and why; and when it opens. */
    private static void hours(Seen seen, JsonObject json) {
        var calendar = seen.hall().plan().calendar();
        var today = seen.now().atZone(calendar.zone()).toLocalDate();
        json.put("restDay", calendar.kiosks(today).isEmpty());
        calendar.special(today)
                .filter(special -> !special.works() && !special.name().isBlank())
                .ifPresent(special -> json.put("holiday", special.name()));
        opens(seen).ifPresent(opens -> json.put("opens", opens));
    }

    /** The day and the hour at which numbers are given next, where a calendar knows it. */
    private static Optional<JsonObject> opens(Seen seen) {
        var calendar = seen.hall().plan().calendar();
        if (calendar.always()) {
            return Optional.empty();
        }
        return Stream.iterate(seen.now().atZone(calendar.zone()).toLocalDate(), day -> day.plusDays(1))
                .limit(DAYS_AHEAD)
                .flatMap(day -> calendar.after(calendar.kiosks(day), day, seen.now()).stream()
                        .map(span -> new JsonObject()
                                .put("day", day.toString())
                                .put("from", span.from().toString())))
                .findFirst();
    }
}
