// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.escpos.paper;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.printer.escpos.AnswerReader;
import io.jiaohao.protocol.fuzz.Fuzz;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a printer says, and what an emulator is sent. */
class EscPosFuzzIT {

    @Test
    void aPrinterMayAnswerWhateverItLikes() throws Exception {
        var seeds = List.of(new byte[] {0x12, 0x16, 0x14, 0, 0, 0x0f}, new byte[] {0x10, 0, 0, 0, 0x12, 0x11, 0x13});
        Fuzz.at(
                "printer",
                seeds,
                input -> assertTrue(new AnswerReader().feed(input).size() <= input.length));
    }

    @Test
    void theEmulatorMayBeSentWhateverThereIs() throws Exception {
        var seeds = List.of(
                new byte[] {0x1b, '@', 0x1c, '&', 'A', 10, 0x1d, 'V', 66, 3},
                new byte[] {
                    0x1d, '(', 'k', 4, 0, 49, 65, 50, 0, 0x1d, '(', 'k', 5, 0, 49, 80, 48, 'h', 'i', 0x1d, '(', 'k', 3,
                    0, 49, 81, 48
                },
                new byte[] {0x1d, 'v', '0', 0, 2, 0, 2, 0, 1, 2, 3, 4, 0x10, 4, 1, 0x1d, 'a', 15});
        Fuzz.at("slip", seeds, input -> {
            var parser = new EscPosParser();
            assertTrue(parser.feed(input).size() <= input.length);
            assertTrue(parser.waiting() <= input.length);
        });
    }
}
