// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static io.jiaohao.controller.hall.Specification.given;
import static io.jiaohao.controller.hall.Told.called;
import static io.jiaohao.controller.hall.Told.hold;
import static io.jiaohao.controller.hall.Told.note;
import static io.jiaohao.controller.hall.Told.opened;
import static io.jiaohao.controller.hall.Told.taken;
import static io.jiaohao.controller.hall.Town.FIVE;
import static io.jiaohao.controller.hall.Town.FOUR;
import static io.jiaohao.controller.hall.Town.ticket;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jiaohao.controller.hall.ticket.HoldKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 备注: what a clerk writes down of a visit. */
class NotingTest {

    private static Specification calling() {
        return given(opened(FOUR), opened(FIVE), taken("Y001"), taken("Y002"), called("Y001", FOUR));
    }

    @Test
    void ofTheVisitAtTheWindow() {
        var story = calling().when(note(FOUR, "Y001", "缺一张照片"));
        story.answeredWith("Y001").then(new Event.VisitNoted(ticket("Y001"), FOUR, "缺一张照片"));
        story.pressed(note(FOUR, "Y001", "下午补来"));
        assertEquals(List.of("缺一张照片", "下午补来"), story.ticket("Y001").remarks().notes());
    }

    @Test
    void orOfOneThatWasSetAsideThere() {
        calling()
                .pressed(hold(FOUR, HoldKind.AWAY))
                .when(note(FIVE, "Y001", "等复印"))
                .thenRefused(Refusal.Code.NOT_HERE)
                .when(note(FOUR, "Y001", "等复印"))
                .then(new Event.VisitNoted(ticket("Y001"), FOUR, "等复印"));
    }

    @Test
    void ofNoOther() {
        calling()
                .when(note(FOUR, "Y002", "等复印"))
                .thenRefused(Refusal.Code.NOT_HERE)
                .saying("Y002不在本窗口,也没有挂起在这里。")
                .when(note(FOUR, "Y009", "等复印"))
                .thenRefused(Refusal.Code.UNKNOWN_TICKET);
    }

    @Test
    void nobodyReadsMoreThanNine() {
        var story = calling();
        for (var n = 0; n < 9; n++) {
            story.pressed(note(FOUR, "Y001", "备注" + n));
        }
        story.when(note(FOUR, "Y001", "再来一条")).thenRefused(Refusal.Code.NOTED_ENOUGH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "一\n二", "电话13800000000"})
    void onOneLineAndWithoutPersonalNumbers(String text) {
        assertThrows(IllegalArgumentException.class, () -> note(FOUR, "Y001", text));
    }

    @Test
    void aHundredCharactersAtMost() {
        note(FOUR, "Y001", "字".repeat(100));
        assertThrows(IllegalArgumentException.class, () -> note(FOUR, "Y001", "字".repeat(101)));
    }
}
