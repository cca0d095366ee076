// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.bus;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.protocol.fuzz.Fuzz;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What comes out of a serial line. */
class BusFuzzIT {

    @Test
    void whateverTheLineBringsIsReadRefusedOrWaitedFor() throws Exception {
        Fuzz.at("call pads", Captures.ALL.stream().map(Captures::bytes).toList(), input -> {
            for (var left = input; left.length > 0; ) {
                var consumed = BusCodec.decode(left).consumed();
                assertTrue(consumed >= 0 && consumed <= left.length);
                if (consumed == 0) {
                    return;
                }
                left = Arrays.copyOfRange(left, consumed, left.length);
            }
        });
    }
}
