// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is kept of what a browser says. */
final class TailTest {
    @Test
    void theLastLineIsASentenceToAdd() throws InterruptedException {
        assertEquals(" It said: no display", tail("hello\n\tno display \n\n").said());
        assertEquals("", tail("").said());
        assertEquals("", tail(" \n \n").said());
    }

    @Test
    void ofALotOnlyTheEndIsKept() throws InterruptedException {
        // when
        var tail = tail("x".repeat(100_000) + "the end");
        // then
        assertEquals(" It said: " + "x".repeat(193) + "the end", tail.said());
        assertEquals(Tail.LONGEST, tail.text().length());
    }

    private static Tail tail(String text) {
        return Tail.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
