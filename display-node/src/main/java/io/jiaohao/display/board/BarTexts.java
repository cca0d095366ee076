// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.board;

import io.jiaohao.protocol.Message.Sign;
import io.jiaohao.protocol.SignState;
import io.jiaohao.protocol.SignTexts;
import java.util.List;

/**
 * The pages of a sign on a bar. The sign's own {@code text} is that of an eight-Hanzi bar and wins there where it fits (午休
 * 14:00继续); otherwise, and on narrower bars, the texts of the contract.
 */
final class BarTexts {
    private static final String LUNCH = "午休";

    private BarTexts() {}

    static List<String> of(Sign sign, int cells) {
        if (sign.state() == SignState.OUT_OF_HOURS) {
            return List.of();
        }
        if (cells < SignTexts.WIDE
                && sign.state() == SignState.PAUSED
                && sign.text().startsWith(LUNCH)) {
            return List.of(LUNCH);
        }
        var told = sign.text().strip();
        if (cells >= SignTexts.WIDE && !told.isEmpty() && SignTexts.cellsOf(told) <= cells) {
            return List.of(told);
        }
        return SignTexts.pages(sign.state(), sign.ticket(), sign.serviceName(), cells);
    }
}
