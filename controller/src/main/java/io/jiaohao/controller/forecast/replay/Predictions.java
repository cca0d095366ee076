// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.replay;

import io.jiaohao.controller.forecast.Estimate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes what was said of each ticket as CSV. */
public final class Predictions {
    private Predictions() {}

    public static void write(Path file, List<Visit> visits, List<Estimate> said) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write("day,service,ticket,seconds,low,high\n");
            for (var i = 0; i < visits.size(); i++) {
                var visit = visits.get(i);
                var estimate = said.get(i);
                out.write(visit.day() + "," + visit.service() + "," + visit.ticket() + "," + estimate.seconds() + ","
                        + estimate.low() + "," + estimate.high() + "\n");
            }
        }
    }
}
