// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.access.Identity.Kind;
import io.jiaohao.protocol.WindowNumber;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTest {
    @ParameterizedTest
    @CsvSource({
        "INSTALLER,  true,  true,  true,  true",
        "CONTROLLER, true,  true,  true,  true",
        "WINDOWS,    false, false, false, false",
        "HALL,       false, false, false, false",
        "PRINTER,    false, false, false, false",
        "KIOSK,      false, true,  false, false",
        "DESK,       true,  true,  false, true",
    })
    void itsKindSaysWhatItMay(Kind kind, boolean press, boolean take, boolean manage, boolean guide) {
        var identity = new Identity("x", kind, List.of());
        assertEquals(press, identity.mayPress(new WindowNumber(1)));
        assertEquals(take, identity.mayTake());
        assertEquals(manage, identity.mayManage());
        assertEquals(manage, identity.mayLead());
        assertEquals(guide, identity.mayGuide());
    }

    @Test
    void aWindowNodeMayPressAtItsOwnWindowsOnly() {
        var node = new Identity("x", Kind.WINDOWS, List.of(new WindowNumber(3)));
        assertTrue(node.mayPress(new WindowNumber(3)));
        assertFalse(node.mayPress(new WindowNumber(4)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+", "#", "a/b", "a.b", "A", "x y", "$sys"})
    void aNameThatCouldBeMoreThanANameIsRefused(String user) {
        assertThrows(IllegalArgumentException.class, () -> new Identity(user, Kind.KIOSK, List.of()));
    }
}
