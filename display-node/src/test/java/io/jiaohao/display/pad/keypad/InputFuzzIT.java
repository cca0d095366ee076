// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.keypad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.protocol.fuzz.Fuzz;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes out of a keypad's device file. */
class InputFuzzIT {
    private static final InputCodec CODEC = new InputCodec(8, ByteOrder.LITTLE_ENDIAN);

    @Test
    void whateverAKeypadSendsIsReadRefusedOrWaitedFor() throws Exception {
        var seeds = List.of("enter-64", "numlock-six-64", "light-on-64");
        Fuzz.at("keypad", seeds.stream().map(InputCodecTest::capture).toList(), input -> {
            for (var left = input; left.length > 0; ) {
                var reading = CODEC.decode(left);
                if (reading.consumed() == 0) {
                    return;
                }
                assertTrue(reading.consumed() <= left.length);
                if (reading instanceof InputCodec.Reading.Complete(var frame, var ignored)) {
                    assertEquals(reading, CODEC.decode(CODEC.encode(frame)));
                }
                left = Arrays.copyOfRange(left, reading.consumed(), left.length);
            }
        });
    }
}
