// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.printer.escpos.Condition;
import io.jiaohao.printer.escpos.PrinterStatus;
import io.jiaohao.printer.jobs.PaperTrust;
import io.jiaohao.printer.port.PortState;
import io.jiaohao.printer.port.PrintResult;
import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.Message.PrintOutcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PaperCheckTest {
    private static final PortState READY = new PortState(DeviceState.READY, null);
    private static final PrintResult PRINTED = new PrintResult(PrintOutcome.PRINTED, null);

    private final List<PaperTrust> remembered = new ArrayList<>();
    private final PaperCheck check = new PaperCheck(true, PaperTrust.TRUSTED, remembered::add);

    @Test
    void whoeverPressesBeforeTheTestSlipIsOutIsToldThatItDoesNotCount() {
        // given
        check.seen(PrinterStatus.of(Condition.COVER_OPEN));
        assertTrue(reason().contains("请等它印出"), reason());
        // when
        check.answered(true);
        // then
        assertTrue(reason().contains("没有算数"), reason());
        assertTrue(check.due());
        // and
        check.tested(PRINTED);
        assertTrue(reason().contains("已印出"), reason());
        check.answered(true);
        assertNull(check.over(READY).reason());
    }

    @Test
    void everyChangeIsRememberedAndWhatWasRememberedHolds() {
        check.seen(PrinterStatus.of(Condition.PAPER_OUT));
        check.tested(PRINTED);
        check.answered(false);
        assertEquals(List.of(PaperTrust.TOUCHED, PaperTrust.ASKED, PaperTrust.UNREADABLE), remembered);
        var again = new PaperCheck(true, PaperTrust.UNREADABLE, remembered::add);
        assertTrue(again.hopeless().isPresent());
        assertFalse(new PaperCheck(false, PaperTrust.UNREADABLE, remembered::add)
                .hopeless()
                .isPresent());
    }

    private String reason() {
        return String.valueOf(check.over(READY).reason());
    }
}
