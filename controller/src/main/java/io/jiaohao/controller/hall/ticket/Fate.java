// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall.ticket;

/** What became of a ticket in the end; every ticket of a day has one. */
public enum Fate {
    /** Served to the end. */
    FINISHED,
    /** Called, and nobody came. */
    MISSED,
    /** 未出纸: no slip came out and nobody can have seen the number. */
    UNPRINTED,
    /** Given up by the citizen. */
    ABANDONED,
    /** 停电未办: the day was cut short by an outage. */
    OUTAGE,
    /** The hall closed; the citizen has a note for the next day. */
    CARRIED,
    /** The hall closed, and its custom is that the number ends. */
    VOID,
    /** Still waiting when the day was closed. */
    NOT_CALLED,
    /** At a window when the day was closed, and nobody pressed again. */
    UNENDED
}
