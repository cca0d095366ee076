// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.slip;

import io.jiaohao.protocol.Slip;

/** The few words that the layout adds to a slip's own, in the language its sentences are in. */
enum SlipWords {
    ZH("优先", "【补打】", "扫码查看前面还有几人"),
    EN("Priority", "[ Reprint ]", "Scan to see how many are before you");

    private final String priority;
    private final String reprint;
    private final String scan;

    SlipWords(String priority, String reprint, String scan) {
        this.priority = priority;
        this.reprint = reprint;
        this.scan = scan;
    }

    /** A slip does not name its language; its first sentence shows it. */
    static SlipWords of(Slip slip) {
        return slip.ahead().codePoints().anyMatch(Character::isIdeographic) ? ZH : EN;
    }

    String priority() {
        return priority;
    }

    String reprint() {
        return reprint;
    }

    String scan() {
        return scan;
    }
}
