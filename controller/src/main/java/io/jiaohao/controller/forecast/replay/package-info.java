// SPDX-License-Identifier: Apache-2.0
/**
 * Recorded visits, run in virtual time through the forecast or through the rules. {@link io.jiaohao.controller.forecast.replay.VisitFile}
 * reads them, {@link io.jiaohao.controller.forecast.replay.Course} puts what happened in order, and nobody is told anything before its time.
 */
@NullMarked
package io.jiaohao.controller.forecast.replay;

import org.jspecify.annotations.NullMarked;
