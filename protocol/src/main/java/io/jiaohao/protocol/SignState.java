// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol;

/** What a window's sign says of the window. */
public enum SignState {
    CLOSED,
    OPEN,
    CALLING,
    SERVING,
    PAUSED,
    OUT_OF_HOURS
}
