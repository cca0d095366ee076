// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.protocol.HallId;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.WindowNumber;
import java.util.List;
import org.junit.jupiter.api.Test;

class HearingsTest {
    @Test
    void nothingIsSubscribedTwice() {
        // given
        var hearings = new Hearings();
        var signOfThree = Topic.of(Topic.Kind.SIGN, new WindowNumber(3));
        hearings.listen(Topic.Filter.only(signOfThree), new Heard());
        hearings.listen(Topic.Filter.every(Topic.Kind.SIGN), new Heard());
        hearings.listen(Topic.Filter.only(Topic.of(Topic.Kind.BOARD)), new Heard());
        hearings.listen(Topic.Filter.every(Topic.Kind.BOARD), new Heard());
        // then
        assertEquals(List.of("hall/main/window/+/sign", "hall/main/board"), hearings.filters(HallId.MAIN));
    }
}
