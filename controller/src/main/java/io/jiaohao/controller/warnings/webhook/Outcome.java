// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings.webhook;

import io.jiaohao.protocol.Reason;

/** What became of one try. */
sealed interface Outcome {
    record Delivered() implements Outcome {}

    /** It may arrive another time. */
    record Failed(Reason why) implements Outcome {}

    /** This letter is not wanted there, today or tomorrow. */
    record Refused(Reason why) implements Outcome {}
}
