// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall.ticket;

/** The three ways in which a visit is set aside; its time is charged to nobody's handling. */
public enum HoldKind {
    /** 不持件: the visitor went to fetch something; any window may go on. */
    AWAY,
    /** 持件: the papers lie at this window, so it goes on here. */
    KEPT,
    /** 等待: a step elsewhere is awaited; any window of the service may go on. */
    STEP
}
