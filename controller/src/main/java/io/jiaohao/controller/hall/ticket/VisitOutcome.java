// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall.ticket;

/** What a visit came to, where the clerk said so; never guessed. */
public enum VisitOutcome {
    /** 当场办结. */
    DONE,
    /** 已受理. */
    ACCEPTED,
    /** 材料不齐. */
    INCOMPLETE,
    /** 咨询. */
    ENQUIRY,
    /** 转办. */
    REFERRED,
    /** 未能办理. */
    NOT_DONE
}
