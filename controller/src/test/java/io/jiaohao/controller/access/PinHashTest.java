// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class PinHashTest {
    @Test
    void aHashKnowsItsPinAgainAndNoOther() {
        // when
        var kept = PinHash.of("4711", new byte[16]);
        // then
        assertTrue(kept.opens("4711"));
        assertFalse(kept.opens("4712"));
        assertTrue(kept.rounds() >= 210_000);
        assertFalse(kept.toString().contains("4711"));
    }

    /** RFC 7914 section 11: PBKDF2-HMAC-SHA256, "passwd", "salt", one round; the first 32 of 64 bytes. */
    @Test
    void theHashIsTheOneOfTheRfc() {
        var salt = HexFormat.of().formatHex("salt".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var known = "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc";
        assertTrue(new PinHash(salt, known, 1).opens("passwd"));
    }

    @Test
    void aPinIsFourToEightDigits() {
        assertEquals("0000", PinHash.pin("0000"));
        for (var bad : new String[] {"", "123", "123456789", "12a4", "１２３４"}) {
            assertThrows(IllegalArgumentException.class, () -> PinHash.pin(bad));
        }
    }
}
