// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

/** 评价渠道: through what a visit was rated. */
public enum Channel {
    /** 评价器 at the window. */
    EVALUATOR,
    /** The page behind the code on the slip. */
    PHONE
}
