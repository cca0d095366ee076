// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.emulation;

import io.jiaohao.printer.escpos.paper.Printed;
import io.jiaohao.printer.escpos.paper.PrintedSlip;
import io.jiaohao.printer.port.PrinterEmulator;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * An emulated printer as JSON: {@code count} (slips cut since the start), {@code text} (the last slip), {@code ticket} (its largest line),
 * {@code lines} ({@code text}, {@code size}) and {@code qr} of it, {@code tickets} (the largest lines of the last slips, oldest first),
 * {@code uncut} (what hangs out), {@code unknown} (commands not understood), {@code status} (conditions), {@code fault}.
 */
final class PaperJson {
    private PaperJson() {}

    static String of(PrinterEmulator printer) {
        var slips = printer.slips();
        var last = slips.isEmpty() ? new PrintedSlip(0, java.util.List.of()) : slips.getLast();
        return "{\"count\":" + printer.count()
                + ",\"text\":" + text(last.text())
                + ",\"ticket\":" + text(last.largest())
                + ",\"lines\":"
                + last.lines().stream().map(PaperJson::line).collect(Collectors.joining(",", "[", "]"))
                + ",\"qr\":" + texts(last.qr())
                + ",\"tickets\":"
                + texts(slips.stream().map(PrintedSlip::largest).toList())
                + ",\"uncut\":" + text(printer.uncut().text())
                + ",\"unknown\":" + printer.unknown()
                + ",\"status\":"
                + texts(printer.fault().status().conditions().stream()
                        .map(Enum::name)
                        .sorted()
                        .toList())
                + ",\"fault\":" + text(printer.fault().word()) + "}\n";
    }

    private static String line(Printed.Line line) {
        return "{\"text\":" + text(line.text().strip()) + ",\"size\":" + line.size() + '}';
    }

    private static String texts(Collection<String> texts) {
        return texts.stream().map(PaperJson::text).collect(Collectors.joining(",", "[", "]"));
    }

    private static String text(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ') {
                quoted.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
