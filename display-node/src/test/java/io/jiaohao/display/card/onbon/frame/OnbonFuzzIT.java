// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon.frame;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.protocol.fuzz.Fuzz;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What comes out of a card's socket. */
class OnbonFuzzIT {

    @Test
    void whateverACardSendsIsReadRefusedOrWaitedFor() throws Exception {
        Fuzz.at("card", Captures.ALL.stream().map(Captures::bytes).toList(), input -> {
            for (var left = input; left.length > 0; ) {
                var consumed = OnbonCodec.decode(left).consumed();
                assertTrue(consumed >= 0 && consumed <= left.length);
                if (consumed == 0) {
                    return;
                }
                left = Arrays.copyOfRange(left, consumed, left.length);
            }
        });
    }
}
