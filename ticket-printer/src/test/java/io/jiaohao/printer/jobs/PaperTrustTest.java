// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.jobs;

import static io.jiaohao.printer.jobs.PaperTrust.ASKED;
import static io.jiaohao.printer.jobs.PaperTrust.TOUCHED;
import static io.jiaohao.printer.jobs.PaperTrust.TRUSTED;
import static io.jiaohao.printer.jobs.PaperTrust.UNREADABLE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class PaperTrustTest {
    @Test
    void anOpenedCoverLeadsByATestSlipAndALookBackToTrust() {
        assertEquals(TRUSTED, TRUSTED.opened().tested().answered(true));
    }

    @ParameterizedTest
    @EnumSource
    void whoeverOpensTheCoverMustTestAgain(PaperTrust before) {
        assertEquals(TOUCHED, before.opened());
    }

    @ParameterizedTest
    @CsvSource({"TRUSTED, TRUSTED", "TOUCHED, ASKED", "ASKED, ASKED", "UNREADABLE, UNREADABLE"})
    void onlyATestThatWasDueAsks(PaperTrust before, PaperTrust after) {
        assertEquals(after, before.tested());
    }

    @Test
    void anAnswerBeforeTheTestSlipIsAboutAnEarlierOne() {
        assertEquals(TOUCHED, TOUCHED.answered(true));
        assertEquals(TOUCHED, TOUCHED.answered(false));
    }

    @Test
    void blankSlipsMayBeReportedAtAnyTimeAndAMistakeTakenBack() {
        assertEquals(UNREADABLE, TRUSTED.answered(false));
        assertEquals(UNREADABLE, ASKED.answered(false));
        assertEquals(TRUSTED, UNREADABLE.answered(true));
    }
}
