// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall.line;

/** On what ground somebody is called. */
public enum Rank {
    /** At a time: an appointment, or a promise made for after lunch or from the day before. */
    DUE,
    /** For what they are. */
    PRIORITY,
    /** In the order of arrival. */
    ORDINARY
}
