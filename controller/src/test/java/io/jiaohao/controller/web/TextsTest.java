// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.access.Identity;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Identity DESK = new Identity("desk", Identity.Kind.DESK, List.of());

    @Test
    void nobodyIsSentOutOfTheHouseAfterSigningIn() {
        assertEquals("/desk/3?plain=1", Signing.inside("/desk/3?plain=1"));
        assertEquals("/", Signing.inside("//elsewhere.example"));
        assertEquals("/", Signing.inside("https://elsewhere.example"));
        assertEquals("/", Signing.inside("/\\elsewhere.example"));
        assertEquals("/", Signing.inside(null));
    }

    @Test
    void aSessionEndsByItself() {
        // given
        var now = new AtomicLong();
        var sessions = new Sessions(now::get);
        var cookie = sessions.open(DESK);
        // when
        now.set(Sessions.LIFE.toNanos() + 1);
        // then
        assertTrue(sessions.find(cookie).isEmpty());
    }

    @Test
    void textInAPageStaysText() {
        assertEquals("&lt;b&gt; &amp; &quot;", Html.text("<b> & \""));
    }
}
