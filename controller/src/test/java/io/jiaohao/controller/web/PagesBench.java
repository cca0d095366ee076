// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import io.jiaohao.controller.hall.plan.Policy;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;

/** {@code ./jiaohao bench pages [PRESSES] [BOARDS]}: from the press on a desk page to its number on the boards. One line of JSON. */
final class PagesBench {
    private static final Policy QUICK = new Policy(3, Duration.ZERO, Duration.ofSeconds(45), Duration.ofSeconds(15));
    private static final double LIMIT_MILLIS = 100;
    private static final int WARMING_UP = 32;

    private PagesBench() {}

    public static void main(String... args) throws IOException {
        var presses = args.length > 0 ? Integer.parseInt(args[0]) : 1_000;
        var boards = args.length > 1 ? Integer.parseInt(args[1]) : 20;
        double late;
        try (var chromium = Chromium.open();
                var hall = new WebHall(QUICK)) {
            PressToBoard.fill(hall, presses + WARMING_UP + 8);
            try (var pages = new PressToBoard(chromium, hall, boards)) {
                pages.measure(WARMING_UP);
                var times = pages.measure(presses);
                late = PressToBoard.percentile(times, 99);
                System.out.println(new JsonObject()
                        .put("bench", "pages")
                        .put("desks", 8)
                        .put("boards", boards)
                        .put("presses", presses)
                        .put("painted", times.size())
                        .put("p50", PressToBoard.percentile(times, 50))
                        .put("p95", PressToBoard.percentile(times, 95))
                        .put("p99", late)
                        .put("max", times.getLast())
                        .put("limit", LIMIT_MILLIS)
                        .encode());
            }
        }
        System.exit(late <= LIMIT_MILLIS ? 0 : 1);
    }
}
