// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.escpos;

import java.util.ArrayList;
import java.util.List;

/**
 * A printer's bytes to answers. They tell themselves apart by fixed bits (Citizen CT-S310 page 310): 0xx1xx10 to DLE EOT, 0xx1xx00 and
 * three more for an automatic status, 0xx0xxxx to GS r. XON, XOFF and anything else say nothing. One reader for one connection.
 */
public final class AnswerReader {
    private static final int MARK = 0x93;
    private static final int AUTOMATIC = 4;

    private final List<Integer> automatic = new ArrayList<>();

    /** The answers that {@code bytes} complete. */
    public List<Answer> feed(byte[] bytes) {
        var answers = new ArrayList<Answer>();
        for (var b : bytes) {
            one(b & 0xff, answers);
        }
        return answers;
    }

    private void one(int b, List<Answer> answers) {
        if ((b & MARK) == 0x12) {
            answers.add(new Answer.AtOnce(b));
        } else if ((b & MARK) == 0x10) {
            automatic.clear();
            automatic.add(b);
        } else if ((b & 0x90) == 0 && automatic.isEmpty()) {
            answers.add(new Answer.InTurn(b));
        } else if ((b & 0x90) == 0) {
            automatic.add(b);
            if (automatic.size() == AUTOMATIC) {
                answers.add(new Answer.Automatic(automatic));
                automatic.clear();
            }
        }
    }
}
