// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.protocol.CommandId;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class TicketSecretsTest {
    private final TicketSecrets secrets = new TicketSecrets(new byte[32]);

    @Test
    void theSameOrderHasTheSameCodeAndOthersHaveOthers() {
        // when
        var codes = new HashSet<String>();
        for (var n = 0; n < 10_000; n++) {
            codes.add(secrets.appointment(new CommandId("order-" + n)));
        }
        // then
        assertEquals(10_000, codes.size());
        assertTrue(codes.contains(secrets.appointment(new CommandId("order-7"))));
    }

    @Test
    void aCodeHasNothingThatIsTakenForAnother() {
        for (var n = 0; n < 1_000; n++) {
            var code = secrets.appointment(new CommandId("order-" + n));
            assertTrue(code.matches("[0-9A-Z&&[^0O1IL2Z5S8BUV]]{8}"), code);
        }
    }

    @Test
    void anotherInstallationMakesOtherCodesAndSeals() {
        // given
        var key = new byte[32];
        key[0] = 1;
        var other = new TicketSecrets(key);
        // then
        assertNotEquals(secrets.appointment(new CommandId("a")), other.appointment(new CommandId("a")));
        assertNotEquals(secrets.seal("a"), other.seal("a"));
        assertEquals(secrets.seal("a"), secrets.seal("a"));
    }
}
