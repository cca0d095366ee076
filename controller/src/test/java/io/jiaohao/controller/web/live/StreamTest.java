// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.web.view.View;
import org.junit.jupiter.api.Test;

/** A stream whose client does not always read. */
class StreamTest {
    private final Client client = new Client();
    private final Stream stream = new Stream(client.response(), new View.Manage(), "", () -> true);

    private static Shown shown(String body) {
        return new Shown(1, "{}", "{\"is\":\"" + body + "\"}");
    }

    @Test
    void whoeverReadsLateHearsOnlyTheNewest() {
        // given
        stream.begin(shown("A"));
        client.waits();
        // when
        stream.offer(shown("B"));
        stream.offer(shown("C"));
        client.reads();
        // then
        assertEquals(2, client.heard.size());
        assertTrue(client.heard.getLast().contains("C"), client.heard.getLast());
    }

    @Test
    void whatIsBackAtWhatWasHeardLastIsNotToldThatItWasOtherwise() {
        // given
        stream.begin(shown("A"));
        client.waits();
        // when
        stream.offer(shown("B"));
        stream.offer(shown("A"));
        client.reads();
        // then
        assertEquals(1, client.heard.size());
        stream.offer(shown("B"));
        assertEquals(2, client.heard.size());
    }
}
