// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.kiosk;

import static io.jiaohao.printer.kiosk.Bench.SB;
import static io.jiaohao.printer.kiosk.Bench.YB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.ServiceCode;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hands of every kind for hours, and a hall that answers, refuses or is silent. In full with {@code -Dhands=100000}. */
final class ManyHandsTest {
    private static final int HANDS = Integer.getInteger("hands", 500);

    private final Random random = new Random(20261126);
    private final Bench bench = new Bench();

    @BeforeEach
    void hands() {
        for (var n = 0; n < HANDS; n++) {
            var service = random.nextBoolean() ? SB : YB;
            bench.tremble(service, 1 + random.nextInt(400), 1 + random.nextInt(4));
            answerSome();
            bench.pass(random.nextInt(2_000));
        }
        bench.open();
        bench.pass(10_000);
    }

    private void answerSome() {
        if (!bench.takes.isEmpty() && random.nextInt(3) > 0) {
            var id = bench.takes.getLast().id().text();
            if (random.nextInt(4) == 0) {
                bench.refuse(id);
            } else {
                bench.give(id);
            }
        }
    }

    @Test
    void noButtonAsksForTwoNumbersWithinThreeSeconds() {
        var last = new HashMap<ServiceCode, Long>();
        var known = new HashMap<CommandId, ServiceCode>();
        for (var sent : bench.sent) {
            if (known.putIfAbsent(sent.take().id(), sent.take().service()) == null) {
                var before = last.put(sent.take().service(), sent.at());
                assertTrue(before == null || sent.at() - before >= 3_000, sent + " after " + before);
            }
        }
        assertTrue(known.size() > HANDS / 10, "only " + known.size() + " numbers were asked for");
    }

    @Test
    void noNumberIsAskedForLongerThanAMinuteAndTheFiveSecondsOfItsLastPress() {
        Map<CommandId, Long> first = new HashMap<>();
        for (var sent : bench.sent) {
            var began = first.computeIfAbsent(sent.take().id(), id -> sent.at());
            assertTrue(sent.at() - began < 65_000, sent + " since " + began);
        }
    }

    @Test
    void inTheEndEveryLampIsAtRest() {
        assertEquals(Lamp.DARK, bench.lamp(SB));
        assertEquals(Lamp.DARK, bench.lamp(YB));
        assertEquals(null, bench.buttons.dueIn(Long.MAX_VALUE / 2));
    }
}
